import { expect, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { nextFrame } from './openTranscript.tsx'

interface TraceEvent {
  name: string
  pid: number
  args: { elementCount?: number }
}

/** The commands of the DevTools protocol that are used here; its types are not installed. */
interface TracingSession {
  send(method: 'Tracing.getCategories' | 'Tracing.start' | 'Tracing.end', params?: object): Promise<unknown>
  on(event: 'Tracing.dataCollected', listener: (data: { value: TraceEvent[] }) => void): void
}

/** How many elements the browser styled in one go, at most, while something was done: as its own trace tells it. */
export async function mostStyledAtOnce(act: () => Promise<void>): Promise<number> {
  const session = cdp() as unknown as TracingSession
  const events: TraceEvent[] = []
  // A session hears events from its first answer on.
  await session.send('Tracing.getCategories')
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...value))
  const includedCategories = ['devtools.timeline', 'blink.user_timing']
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } })
  const [began, ended] = [crypto.randomUUID(), crypto.randomUUID()]
  performance.mark(began)
  await act()
  await nextFrame()
  await nextFrame()
  performance.mark(ended)
  await session.send('Tracing.end')
  // Events come in pieces, in no order that is promised.
  const has = (mark: string) => events.find(({ name }) => name === mark)
  await vi.waitFor(() => expect([has(began), has(ended)]).not.toContain(undefined))
  // Other pages of this browser are traced as well.
  const ours = events.filter(({ name, pid }) => name === 'UpdateLayoutTree' && pid === has(began)?.pid)
  return Math.max(0, ...ours.map(({ args }) => args.elementCount ?? 0))
}
