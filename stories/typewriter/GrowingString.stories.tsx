import type { Meta, StoryObj } from '@storybook/react-vite'
import { useTypewriter } from '@streamside/typewriter'
import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'

/** No chat, no stream: any string that grows or changes. */
function GrowingString({ maxLagMs }: { maxLagMs: number }) {
  const [text, setText] = useState('This was here at the start, and is shown. ')
  const typed = useTypewriter(text, { maxLagMs })
  return (
    <section style={{ padding: 16, font: '16px/1.6 system-ui' }}>
      <button type="button" onClick={() => setText((before) => `${before}And this was added, and is typed. `)}>
        Add a sentence
      </button>{' '}
      <button type="button" onClick={() => setText('This was here, and then it became another text. ')}>
        Change the text
      </button>
      <p data-testid="text" data-status={typed.status}>
        {typed.text}
      </p>
    </section>
  )
}

const meta: Meta<typeof GrowingString> = { component: GrowingString, args: { maxLagMs: 400 } }
export default meta

export const WithoutAChat: StoryObj<typeof GrowingString> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const paragraph = canvas.getByTestId('text')
    await expect(paragraph).toHaveTextContent('This was here at the start, and is shown.')
    await userEvent.click(canvas.getByRole('button', { name: 'Add a sentence' }))
    await waitFor(() => expect(paragraph).toHaveTextContent('shown. And this was added, and is typed.'))
    await userEvent.click(canvas.getByRole('button', { name: 'Change the text' }))
    await waitFor(() => expect(paragraph).toHaveTextContent('This was here, and then it became another text.'))
  },
}
