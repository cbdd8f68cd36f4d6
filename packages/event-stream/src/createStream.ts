import { createConnection } from './connection/createConnection.ts'
import { defaultTransport } from './defaultTransport.ts'
import type { EventStreamError } from './errors/EventStreamError.ts'
import type { OpenInput } from './request/RequestOptions.ts'
import type { StreamEvent } from './sse/StreamEvent.ts'
import { callSafely } from './store/callSafely.ts'
import { createListeners } from './store/createListeners.ts'
import type { EventStreamOptions, ReduceOptions } from './store/EventStreamOptions.ts'
import type { EventStreamSnapshot, EventStreamStatus } from './store/EventStreamSnapshot.ts'
import { nextFrame } from './store/frames.ts'

/** A stream as a store: what a hook needs of it. */
export interface StreamStore<TData> {
  /** The picture now; the same object until something changes. */
  getSnapshot(): EventStreamSnapshot<TData>
  /** Called when the snapshot changes: at once for the status, once per frame for `data`. Returns the unsubscriber. */
  subscribe(listener: () => void): () => void
  /** Sends the request, one microtask later; a run that is under way is stopped first. Begins from `initialState`. */
  open(input?: OpenInput): void
  /** Ends the request now; nothing arrives after. What came stays. */
  close(): void
}

/** What a stream can be given; without `reduce` its data stays undefined. */
export type StreamOptions<TData, TParsed> = EventStreamOptions<TParsed> & Partial<ReduceOptions<TData, TParsed>>

/**
 * The composition root: a connection over the default transport, its snapshots, and who is told of what. What
 * `createEventStream` is without iteration and listeners of its own: for a hook, or whoever builds upon it. Options are
 * read when they are used.
 */
export function createStream<TData, TParsed = StreamEvent>(
  url: string,
  options: StreamOptions<TData, TParsed>,
  onEvent?: (parsed: TParsed, event: StreamEvent) => void,
): StreamStore<TData> {
  const { frames = nextFrame } = options.ports ?? {}
  const changed = createListeners()
  // Where `reduce` is absent, TData is `undefined` by the overloads of the doors.
  let data = options.initialState as TData
  let cancelFrame: (() => void) | undefined
  let shown: EventStreamStatus | undefined

  const connection = createConnection(options, {
    url,
    transport: () => options.transport ?? defaultTransport({ fetch: options.fetch }),
    onEvent: receive,
    onPhase,
  })
  const picture = (): EventStreamSnapshot<TData> => ({ ...connection.getSnapshot(), data })
  let snapshot = picture()

  function commit(): void {
    cancelFrame?.()
    cancelFrame = undefined
    snapshot = picture()
    changed.call()
  }

  function onPhase(phase: EventStreamStatus): void {
    commit()
    if (phase === shown) return
    shown = phase
    const { status, error }: { status: string; error?: EventStreamError | undefined } = phase
    if (status === 'open') callSafely(options, 'onOpen')
    if (error) callSafely(options, 'onError', error, { willRetry: status === 'waiting' })
    if (phase.status === 'closed' || phase.status === 'failed') callSafely(options, 'onEnd', phase)
  }

  function reduceInto(parsed: TParsed, event: StreamEvent): void {
    const next = options.reduce ? options.reduce(data, parsed, event) : data
    if (next === data) return
    data = next
    cancelFrame ??= frames(commit)
  }

  function receive(event: StreamEvent): void {
    let parsed: TParsed
    try {
      // Without `parse`, TParsed is StreamEvent by its default.
      parsed = options.parse ? options.parse(event) : (event as TParsed)
    } catch (cause) {
      callSafely(options, 'onWarning', `Skipped: ${cause}`)
      return
    }
    callSafely([reduceInto], 0, parsed, event)
    callSafely(options.events, event.event, parsed, event)
    callSafely(options, 'onEvent', parsed, event)
    onEvent?.(parsed, event)
  }

  const { open, close } = connection
  return {
    getSnapshot: () => snapshot,
    subscribe: changed.add,
    open(input) {
      data = options.initialState as TData
      open(input)
    },
    close,
  }
}
