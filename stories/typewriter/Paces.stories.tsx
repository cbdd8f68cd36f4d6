import type { Meta, StoryObj } from '@storybook/react-vite'
import { type Pace, useTypewriter } from '@streamside/typewriter'
import { expect, waitFor, within } from 'storybook/test'
import { LagPlot } from './LagPlot.tsx'
import { unevenRecording } from './recording.ts'
import { useLag } from './useLag.ts'
import { type Played, useRecording } from './useRecording.ts'

const paces: Record<string, Pace> = {
  adaptive: 'adaptive',
  instant: 'instant',
  '60 characters a second': { graphemesPerSecond: 60 },
  'one piece each 30 ms': { intervalMs: 30 },
}

function Column({ name, pace, played, maxLagMs }: { name: string; pace: Pace; played: Played; maxLagMs: number }) {
  const { text, status } = useTypewriter(played.text, {
    streaming: played.streaming,
    pace,
    maxLagMs,
    reducedMotion: 'ignore',
  })
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <LagPlot samples={useLag(text, played)} capMs={maxLagMs} />
      <p data-testid="status">{status}</p>
      <p style={{ minBlockSize: '22em' }}>{text}</p>
    </section>
  )
}

/** One recording (an even flow, a burst, a stall, packets) at four paces, with the lag as it is measured here. */
function Paces({ maxLagMs }: { maxLagMs: number }) {
  const played = useRecording(unevenRecording)
  return (
    <div style={{ display: 'grid', gap: 16, padding: 16, gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))' }}>
      {Object.entries(paces).map(([name, pace]) => (
        <Column key={name} name={name} pace={pace} played={played} maxLagMs={maxLagMs} />
      ))}
    </div>
  )
}

const meta: Meta<typeof Paces> = { component: Paces, args: { maxLagMs: 400 } }
export default meta

export const SideBySide: StoryObj<typeof Paces> = {
  play: async ({ canvasElement }) => {
    const whole = unevenRecording.map(({ text }) => text).join('')
    const adaptive = within(within(canvasElement).getByRole('region', { name: 'adaptive' }))
    // However slow the machine is, all of it comes in the end; how late is drawn, not asserted.
    await waitFor(() => expect(adaptive.getByTestId('status')).toHaveTextContent('done'), { timeout: 30_000 })
    await expect(adaptive.getByText(whole.trim(), { exact: false })).toBeVisible()
  },
}
