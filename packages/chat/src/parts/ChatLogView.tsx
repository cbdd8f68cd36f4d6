import { useMemo, useState } from 'react'
import type { ChatLogRenderProps } from '../react/ChatComponents.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { curlOf } from './log/curlOf.ts'
import { LogDetail } from './log/LogDetail.tsx'
import { LogList } from './log/LogList.tsx'
import { LogTimeline } from './log/LogTimeline.tsx'
import { logLabels } from './log/logLabels.ts'
import { useLiveLog } from './log/useLiveLog.ts'
import { useCopy } from './useCopy.ts'

/**
 * What is behind an answer: its request, each raw event beside what the format made of it, and when it came. Shown where
 * it is given as `components.log`, and the chat keeps logs by its option `logs`; it grows while the answer does.
 */
export function ChatLogView({ messageId, log: given }: ChatLogRenderProps) {
  const { labels, locale } = useChatContext('ChatLogView')
  const words = useMemo(() => ({ ...logLabels, ...labels.logView }), [labels])
  const log = useLiveLog(messageId, given)
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<number>()
  const { state, copy } = useCopy()

  const entries = useMemo(() => {
    const sought = filter.trim().toLowerCase()
    if (sought === '') return log.entries
    return log.entries.filter(({ event, deltas }) =>
      `${event.event} ${event.data} ${JSON.stringify(deltas)}`.toLowerCase().includes(sought),
    )
  }, [log.entries, filter])

  const formatMs = useMemo(() => {
    const seconds = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'narrow',
      minimumFractionDigits: 3,
      maximumFractionDigits: 3,
    })
    return (ms: number) => seconds.format(ms / 1000)
  }, [locale])

  const endMs = Math.max(1, log.endMs ?? 0, log.entries.at(-1)?.atMs ?? 0)
  const entry = chosen === undefined ? undefined : entries[chosen]
  return (
    <div data-slot="chat-log">
      <p data-slot="chat-log-request" dir="ltr">
        <b>{log.request.method}</b> {log.request.url}
      </p>
      <dl>
        <Fact name={words.firstEvent} value={log.firstEventMs === undefined ? '–' : formatMs(log.firstEventMs)} />
        <Fact name={words.total} value={formatMs(endMs)} />
        <Fact name={words.events} value={words.count(entries.length, log.entries.length)} />
        {log.dropped > 0 && <dd>{words.dropped(log.dropped)}</dd>}
      </dl>
      <LogTimeline
        entries={log.entries}
        endMs={endMs}
        label={words.timeline(log.entries.length, formatMs(endMs))}
        markedMs={entry?.atMs}
      />
      <div data-slot="chat-log-tools">
        <input
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={filter}
          onChange={(event) => {
            setFilter(event.target.value)
            setChosen(undefined)
          }}
        />
        <button type="button" data-slot="chat-button" onClick={() => void copy(JSON.stringify(log, null, 2))}>
          {words.copyJson}
        </button>
        <button type="button" data-slot="chat-button" onClick={() => void copy(curlOf(log, location.href))}>
          {words.copyCurl}
        </button>
        {/* A modal dialog keeps the window's own region from being heard. */}
        <span role="status">{state === 'idle' ? '' : state === 'copied' ? labels.copied : labels.copyFailed}</span>
      </div>
      {entries.length === 0 ? (
        <p data-slot="chat-log-nothing">{words.nothing}</p>
      ) : (
        <LogList entries={entries} chosen={chosen} onChoose={setChosen} label={words.events} formatMs={formatMs} />
      )}
      {entry && <LogDetail entry={entry} labels={words} />}
    </div>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
