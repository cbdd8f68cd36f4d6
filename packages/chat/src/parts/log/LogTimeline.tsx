import { memo, useMemo } from 'react'
import type { ChatLogEntry } from '../../store/ChatLog.ts'

/** As many bars as can be told apart. */
const BARS = 160

interface LogTimelineProps {
  entries: readonly ChatLogEntry[]
  /** The whole time of the answer. */
  endMs: number
  label: string
  /** When the chosen event came. */
  markedMs: number | undefined
}

/** How many events came when: gaps are where a reader waited. */
export const LogTimeline = memo(function LogTimeline({ entries, endMs, label, markedMs }: LogTimelineProps) {
  const heights = useMemo(() => {
    const counts = new Array<number>(BARS).fill(0)
    for (const { atMs } of entries) {
      const at = Math.min(BARS - 1, Math.floor((atMs / endMs) * BARS))
      counts[at] = (counts[at] ?? 0) + 1
    }
    // By the square root: one event is seen beside a burst of hundreds.
    const most = Math.sqrt(Math.max(1, ...counts))
    return counts.map((count) => Math.sqrt(count) / most)
  }, [entries, endMs])
  const bars = heights
    .map((height, at) => (height > 0 ? `M${at + 0.5} 40V${40 - Math.max(3, height * 38)}` : ''))
    .join('')
  return (
    <svg
      data-slot="chat-log-timeline"
      viewBox={`0 0 ${BARS} 40`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path d={bars} />
      {markedMs !== undefined && <path data-marked d={`M${Math.min(BARS - 0.5, (markedMs / endMs) * BARS)} 0V40`} />}
    </svg>
  )
})
