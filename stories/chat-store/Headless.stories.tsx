import type { Meta, StoryObj } from '@storybook/react-vite'
import { openAIChat } from '@streamside/chat/formats'
import { textOf, useChat } from '@streamside/chat/headless'
import { expect, userEvent, waitFor, within } from 'storybook/test'

const format = openAIChat({ model: 'docs-assistant' })

/** `useChat` and the page's own elements: no component and no style of ours. */
function Headless({ endpoint }: { endpoint: string }) {
  const chat = useChat({ endpoint, format })
  const isRunning = chat.status === 'submitted' || chat.status === 'streaming'
  return (
    <main style={{ maxWidth: '40rem', margin: 'auto', padding: '1rem' }}>
      {chat.messages.map((message) => (
        <p key={message.id} data-status={message.status} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <b>{message.role === 'user' ? 'You' : 'Assistant'}:</b> {textOf(message)}
        </p>
      ))}
      {chat.error && <p role="alert">{chat.error.message}</p>}
      <form
        action={(data) => chat.send(String(data.get('question')))}
        style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}
      >
        <input name="question" aria-label="Question" style={{ flex: 1 }} />
        <button type="submit">Ask</button>
        {isRunning && (
          <button type="button" onClick={chat.stop}>
            Stop
          </button>
        )}
      </form>
    </main>
  )
}

const meta: Meta<typeof Headless> = { component: Headless, args: { endpoint: '/v1/chat/completions?tokenMs=5' } }
export default meta

export const Live: StoryObj<typeof Headless> = {
  async play({ canvasElement }) {
    await userEvent.type(within(canvasElement).getByRole('textbox'), 'What is SSE?{Enter}')
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-status="done"]')).toHaveLength(2), {
      timeout: 15_000,
    })
  },
}
