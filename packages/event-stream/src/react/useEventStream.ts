import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createStream, type StreamStore } from '../createStream.ts'
import { isReading } from '../request/buildRequest.ts'
import type { OpenInput } from '../request/RequestOptions.ts'
import type { StreamEvent } from '../sse/StreamEvent.ts'
import type { EventStreamOptions, ReduceOptions } from '../store/EventStreamOptions.ts'
import type { EventStreamSnapshot } from '../store/EventStreamSnapshot.ts'
import { latestOptions } from './latestOptions.ts'
import { restartKeyOf } from './restartKeyOf.ts'

/** What only the hook has. */
export interface UseEventStreamOptions<TParsed = StreamEvent> extends Omit<EventStreamOptions<TParsed>, 'ports'> {
  /** `'auto'` opens on mount. @default 'auto' for GET, 'manual' where there is a body or another method */
  start?: 'auto' | 'manual' | undefined
  /** A stream starts anew when this changes. @default the URL, the method and the JSON of a plain body */
  restartKey?: string | number | undefined
}

/** The snapshot, and what one can do. */
export type UseEventStreamResult<TData = undefined> = EventStreamSnapshot<TData> & {
  /** Sends the request, stopping one under way. Its identity is stable while the stream is the same. */
  readonly open: (input?: OpenInput) => void
  /** Ends the request; what came stays. */
  readonly close: () => void
}

type HookOptions<TData, TParsed> = UseEventStreamOptions<TParsed> & Partial<ReduceOptions<TData, TParsed>>

export function useEventStream<TData, TParsed = StreamEvent>(
  url: string | null,
  options: UseEventStreamOptions<TParsed> & ReduceOptions<TData, TParsed>,
): UseEventStreamResult<TData>
export function useEventStream<TParsed = StreamEvent>(
  url: string | null,
  options?: UseEventStreamOptions<TParsed>,
): UseEventStreamResult
/**
 * Any SSE endpoint as React state. GET opens on mount and reconnects as the standard says; with a `body` it is a POST
 * that waits for `open()`. Callbacks and headers may be written inline: they are read when needed and never restart
 * the stream. `url: null` is no stream.
 *
 * @example
 * const notices = useEventStream('/notices', {
 *   parse: (event) => JSON.parse(event.data) as Notice,
 *   initialState: [] as Notice[],
 *   reduce: (all, notice) => [notice, ...all],
 * })
 * return notices.data.map((notice) => <li key={notice.id}>{notice.title}</li>)
 */
export function useEventStream<TData, TParsed>(
  url: string | null,
  options: HookOptions<TData, TParsed> = {},
): UseEventStreamResult<TData> {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  const key = restartKeyOf(url, options)
  const make = () => ({ key, stream: storeOf(url, latest) })
  const [held, setHeld] = useState(make)
  // React's own pattern for state that follows a prop: set while rendering, before anything is shown.
  if (held.key !== key) setHeld(make())
  const { stream } = held

  const { start } = options
  const opens = url !== null && (start ? start === 'auto' : isReading(options, {}))
  useEffect(() => {
    if (opens) stream.open()
    return stream.close
  }, [stream, opens])

  const snapshot = useSyncExternalStore(stream.subscribe, stream.getSnapshot, stream.getSnapshot)
  return useMemo(() => ({ ...snapshot, open: stream.open, close: stream.close }), [snapshot, stream])
}

function storeOf<TData, TParsed>(
  url: string | null,
  latest: { readonly current: HookOptions<TData, TParsed> },
): StreamStore<TData> {
  return createStream<TData, TParsed>(url ?? '', latestOptions(latest))
}
