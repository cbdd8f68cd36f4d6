import type { Meta, StoryObj } from '@storybook/react-vite'
import { endpointFaults, endpointRoutes } from '@streamside/endpoint'
import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'

/** Asks and shows the bytes as they come, as `curl -N` would. */
function RawStream({ path, question }: { path: string; question: string }) {
  const [raw, setRaw] = useState('')
  async function ask(): Promise<void> {
    setRaw('')
    const messages = [{ role: 'user', content: question }]
    const response = await fetch(path, { method: 'POST', body: JSON.stringify({ stream: true, messages }) })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      const { value } = next
      setRaw((before) => before + value)
    }
  }
  return (
    <section style={{ font: '15px/1.6 system-ui', padding: 24 }}>
      <button type="button" onClick={() => void ask()}>
        POST {path}
      </button>
      <pre
        role="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
        aria-label="Raw stream"
        style={{ height: 260, overflow: 'auto', border: '1px solid' }}
      >
        {raw}
      </pre>
      <h2>Routes</h2>
      <ul>
        {endpointRoutes.map((route) => (
          <li key={route.path}>
            <code>{`${route.methods.join(' | ')} ${route.path}`}</code>: {route.description}
          </li>
        ))}
      </ul>
      <h2>Faults</h2>
      <ul>
        {endpointFaults.map((fault) => (
          <li key={fault.name}>
            <code>?fault={fault.name}</code>: {fault.description}
          </li>
        ))}
      </ul>
    </section>
  )
}

const meta: Meta<typeof RawStream> = {
  component: RawStream,
  args: { path: '/v1/chat/completions?tokenMs=10', question: 'What is SSE?' },
}
export default meta

export const RawBytes: StoryObj<typeof RawStream> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    const raw = canvas.getByLabelText('Raw stream')
    await waitFor(() => expect(raw).toHaveTextContent(/data: \[DONE\]$/), { timeout: 10_000 })
  },
}
