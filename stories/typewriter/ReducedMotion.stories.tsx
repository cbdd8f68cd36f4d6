import type { Meta, StoryObj } from '@storybook/react-vite'
import { type PageState, useTypewriter } from '@streamside/typewriter'
import { expect, waitFor, within } from 'storybook/test'
import { unevenRecording } from './recording.ts'
import { useRecording } from './useRecording.ts'

/** As if the reader had asked the system for less motion. */
const calmPage: PageState = { isHidden: () => false, prefersReducedMotion: () => true, hasSelection: () => false }

/** The same text for a reader who prefers less motion, as it comes, and with the wish overruled, typed. */
function ReducedMotion() {
  const { text, streaming } = useRecording(unevenRecording)
  const respected = useTypewriter(text, { streaming, page: calmPage })
  const ignored = useTypewriter(text, { streaming, page: calmPage, reducedMotion: 'ignore' })
  return (
    <div style={{ padding: 16, font: '16px/1.6 system-ui' }}>
      <h3>respect: shown as it comes</h3>
      <p data-testid="respected">{respected.text}</p>
      <h3>ignore: typed</h3>
      <p data-testid="ignored" data-status={ignored.status}>
        {ignored.text}
      </p>
    </div>
  )
}

const meta: Meta<typeof ReducedMotion> = { component: ReducedMotion }
export default meta

export const ShownAsItComes: StoryObj<typeof ReducedMotion> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const length = (id: string) => canvas.getByTestId(id).textContent?.length ?? 0
    await waitFor(() => expect(length('respected')).toBeGreaterThan(length('ignored') + 40), {
      interval: 10,
      timeout: 30_000,
    })
    const isDone = () => expect(canvas.getByTestId('ignored')).toHaveAttribute('data-status', 'done')
    await waitFor(isDone, { timeout: 30_000 })
    await expect(length('respected')).toBe(length('ignored'))
  },
}
