import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { ChatLogEntry } from '../../store/ChatLog.ts'
import { describeEntry } from './describeEntry.ts'

/** The height of a line, in the CSS too. */
const ROW_PX = 28
/** Lines beyond the edges, so that none is seen to be missing while it scrolls. */
const SPARE = 8

interface LogListProps {
  entries: readonly ChatLogEntry[]
  /** The place of the chosen one. */
  chosen: number | undefined
  onChoose: (at: number) => void
  label: string
  formatMs: (ms: number) => string
}

/** A list of thousands of events of which only those in view are in the page. */
export function LogList({ entries, chosen, onChoose, label, formatMs }: LogListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ topPx: 0, heightPx: 320 })
  const id = useId()
  const first = Math.max(0, Math.floor(view.topPx / ROW_PX) - SPARE)
  const shown = entries.slice(first, first + Math.ceil(view.heightPx / ROW_PX) + 2 * SPARE)

  function measure(): void {
    const element = list.current
    if (element) setView({ topPx: element.scrollTop, heightPx: element.clientHeight })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another height
  useEffect(measure, [entries.length])

  function choose(to: number): void {
    const at = Math.max(0, Math.min(entries.length - 1, to))
    onChoose(at)
    const element = list.current
    if (!element) return
    const top = at * ROW_PX
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + ROW_PX > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + ROW_PX - element.clientHeight
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(view.heightPx / ROW_PX) - 1)
    const at = chosen ?? -1
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: entries.length - 1,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    choose(to)
  }

  return (
    <div
      ref={list}
      data-slot="chat-log-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={chosen === undefined ? undefined : `${id}${chosen}`}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ blockSize: entries.length * ROW_PX }}>
        <div role="presentation" style={{ transform: `translateY(${first * ROW_PX}px)` }}>
          {shown.map((entry, index) => {
            const at = first + index
            return (
              // The keyboard moves within the list as a whole.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <div
                key={at}
                id={`${id}${at}`}
                data-slot="chat-log-row"
                data-ignored={entry.deltas.length === 0 ? '' : undefined}
                role="option"
                tabIndex={-1}
                aria-selected={at === chosen}
                aria-posinset={at + 1}
                aria-setsize={entries.length}
                onClick={() => choose(at)}
              >
                <span>{formatMs(entry.atMs)}</span>
                <span>{entry.event.event}</span>
                <span dir="auto">{describeEntry(entry)}</span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
