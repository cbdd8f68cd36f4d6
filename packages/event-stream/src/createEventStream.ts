import type { ConnectionState } from './connection/ConnectionState.ts'
import { createConnection } from './connection/createConnection.ts'
import { systemClock, systemSurroundings } from './connection/Ports.ts'
import { defaultTransport } from './defaultTransport.ts'
import type { EventStreamError } from './errors/EventStreamError.ts'
import type { OpenInput } from './request/RequestOptions.ts'
import type { StreamEvent } from './sse/StreamEvent.ts'
import { callSafely } from './store/callSafely.ts'
import { createListeners } from './store/createListeners.ts'
import type { EventStreamOptions, ReduceOptions } from './store/EventStreamOptions.ts'
import type { EventStreamSnapshot } from './store/EventStreamSnapshot.ts'
import { nextFrame } from './store/frames.ts'
import { iterateEvents } from './store/iterateEvents.ts'

/** A stream of events from one URL, for any framework or none. */
export interface EventStream<TData = undefined, TParsed = StreamEvent> {
  /** The picture now; the same object until something changes. */
  getSnapshot(): EventStreamSnapshot<TData>
  /** Called when the snapshot changes: at once for the status, once per frame for `data`. Returns the unsubscriber. */
  subscribe(listener: () => void): () => void
  /** Called for each event as it arrives. Returns the unsubscriber. */
  onEvent(listener: (parsed: TParsed, event: StreamEvent) => void): () => void
  /** Sends the request, one microtask later; a run that is under way is stopped first. Begins from `initialState`. */
  open(input?: OpenInput): void
  /** Ends the request now; nothing arrives after. What came stays. */
  close(): void
  /** Opens when idle and yields each event; ends when the stream closes, throws its error when it fails. */
  [Symbol.asyncIterator](): AsyncIterator<TParsed, undefined>
}

export function createEventStream<TData, TParsed = StreamEvent>(
  url: string,
  options: EventStreamOptions<TParsed> & ReduceOptions<TData, TParsed>,
): EventStream<TData, TParsed>
export function createEventStream<TParsed = StreamEvent>(
  url: string,
  options?: EventStreamOptions<TParsed>,
): EventStream<undefined, TParsed>
/**
 * A stream of events from any SSE endpoint, in browsers, workers and Node. Nothing is sent before `open()` or the first
 * step of `for await`.
 *
 * @example
 * for await (const event of createEventStream('https://example.com/v1/chat', { body: { question } })) print(event.data)
 */
export function createEventStream<TData, TParsed>(
  url: string,
  options: EventStreamOptions<TParsed> & Partial<ReduceOptions<TData, TParsed>> = {},
): EventStream<TData, TParsed> {
  const {
    clock = systemClock,
    random = Math.random,
    frames = nextFrame,
    surroundings = systemSurroundings,
  } = options.ports ?? {}
  const changed = createListeners()
  const arrived = createListeners<[TParsed, StreamEvent]>()
  // Where `reduce` is absent, TData is `undefined` by the overloads above.
  let data = options.initialState as TData
  let cancelFrame: (() => void) | undefined

  const { state, lastEventId, open, close } = createConnection(url, options, {
    clock,
    random,
    surroundings,
    transport: () => options.transport ?? defaultTransport({ fetch: options.fetch }),
    onEvent: receive,
    onState: report,
  })
  let snapshot = picture()

  function picture(): EventStreamSnapshot<TData> {
    const { phase, attempt } = state()
    return { ...phase, data, attempt, lastEventId: lastEventId() }
  }

  function commit(): void {
    cancelFrame?.()
    cancelFrame = undefined
    snapshot = picture()
    changed.call()
  }

  function report({ phase, attempt }: ConnectionState, previous: ConnectionState): void {
    const isNews = phase.status !== previous.phase.status
    // What the machine remembers for itself (the first event, a `retry:`) is not news to anybody.
    if (isNews || attempt !== previous.attempt) commit()
    if (!isNews) return
    if (phase.status === 'open') callSafely(() => options.onOpen?.())
    if ('error' in phase) reportError(phase.error, phase.status === 'waiting')
    if (phase.status === 'closed' || phase.status === 'failed') callSafely(() => options.onEnd?.(phase))
  }

  function reportError(error: EventStreamError | undefined, willRetry: boolean): void {
    if (error) callSafely(() => options.onError?.(error, { willRetry }))
  }

  function receive(event: StreamEvent): void {
    let parsed: TParsed
    try {
      // Without `parse`, TParsed is StreamEvent by its default.
      parsed = options.parse ? options.parse(event) : (event as TParsed)
    } catch (cause) {
      callSafely(() => options.onWarning?.(`An event was skipped because parse() threw: ${cause}`))
      return
    }
    callSafely(() => {
      const next = options.reduce ? options.reduce(data, parsed, event) : data
      if (Object.is(next, data)) return
      data = next
      cancelFrame ??= frames(commit)
    })
    callSafely(() => options.events?.[event.event]?.(parsed, event))
    callSafely(() => options.onEvent?.(parsed, event))
    arrived.call(parsed, event)
  }

  const stream: EventStream<TData, TParsed> = {
    getSnapshot: () => snapshot,
    subscribe: changed.add,
    onEvent: arrived.add,
    open(input = {}) {
      if (options.signal?.aborted) return
      data = options.initialState as TData
      open(input)
    },
    close,
    [Symbol.asyncIterator]: () => iterateEvents(stream),
  }
  options.signal?.addEventListener('abort', close, { once: true })
  return stream
}
