import type { Meta, StoryObj } from '@storybook/react-vite'
import { type UseTypewriterOptions, useTypewriter } from '@streamside/typewriter'
import { expect, userEvent, waitFor, within } from 'storybook/test'

const text = 'Every letter of this waits for its turn, as nobody is in a hurry. '.repeat(5)

type Args = Pick<UseTypewriterOptions, 'unit' | 'pauseOnSelection'> & { graphemesPerSecond: number }

/** A slow pace, so that there is time to pause, to go on and to skip; select some text to hold it. */
function Controls({ graphemesPerSecond, ...options }: Args) {
  const pace = { graphemesPerSecond }
  const typed = useTypewriter(text, { ...options, pace, initial: 'typed', streaming: false, reducedMotion: 'ignore' })
  return (
    <section style={{ padding: 16, font: '16px/1.6 system-ui' }}>
      <button type="button" onClick={typed.status === 'paused' ? typed.resume : typed.pause}>
        {typed.status === 'paused' ? 'Go on' : 'Pause'}
      </button>{' '}
      <button type="button" onClick={typed.skip}>
        Skip
      </button>
      <p role="status">
        {typed.status}, {typed.pending} to come
      </p>
      <p data-testid="text">{typed.text}</p>
    </section>
  )
}

const meta: Meta<typeof Controls> = {
  component: Controls,
  args: { graphemesPerSecond: 30, unit: 'grapheme', pauseOnSelection: true },
  argTypes: { unit: { control: 'inline-radio', options: ['grapheme', 'word'] } },
}
export default meta
type Story = StoryObj<typeof Controls>

export const PausedAndSkipped: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getByTestId('text')).not.toBeEmptyDOMElement())
    await userEvent.click(canvas.getByRole('button', { name: 'Pause' }))
    await expect(canvas.getByRole('status')).toHaveTextContent('paused')
    const held = canvas.getByTestId('text').textContent ?? ''
    await expect(held.length).toBeLessThan(text.length)
    await userEvent.click(canvas.getByRole('button', { name: 'Go on' }))
    await waitFor(() => expect(canvas.getByTestId('text').textContent?.length).toBeGreaterThan(held.length))
    await userEvent.click(canvas.getByRole('button', { name: 'Skip' }))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('done, 0 to come'))
  },
}

export const ByWords: Story = { args: { unit: 'word' } }
