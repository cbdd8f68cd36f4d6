import type { ConnectionState } from './connection/ConnectionState.ts'
import { createConnection } from './connection/createConnection.ts'
import { systemClock, systemSurroundings } from './connection/Ports.ts'
import { methodOf } from './request/buildRequest.ts'
import type { OpenInput } from './request/RequestOptions.ts'
import type { StreamEvent } from './sse/StreamEvent.ts'
import { callSafely } from './store/callSafely.ts'
import { createListeners } from './store/createListeners.ts'
import type { EventStreamOptions, ReduceOptions } from './store/EventStreamOptions.ts'
import type { EventStreamSnapshot } from './store/EventStreamSnapshot.ts'
import { nextFrame } from './store/frames.ts'
import { iterateEvents } from './store/iterateEvents.ts'
import { policyOf } from './store/policyOf.ts'
import { reportTo } from './store/reportTo.ts'
import { toSnapshot } from './store/toSnapshot.ts'
import { fetchTransport } from './transport/fetchTransport.ts'

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
  const clock = options.ports?.clock ?? systemClock
  const frames = options.ports?.frames ?? nextFrame
  const changed = createListeners()
  const arrived = createListeners<[TParsed, StreamEvent]>()
  // Where `reduce` is absent, TData is `undefined` by the overloads above.
  let data = options.initialState as TData
  let cancelFrame: (() => void) | undefined
  let opened = false

  const connection = createConnection(
    {
      onEvent: receive,
      onState(state, previous) {
        // What the machine remembers for itself (the first event, a `retry:`) is not news to anybody.
        if (state.status !== previous.status || attemptOf(state) !== attemptOf(previous)) commit()
        reportTo(options, state, previous)
      },
      onResponse(response, framing) {
        const { status, headers, url } = response
        callSafely(() => options.onResponse?.({ status, headers, url, framing }))
      },
      onComment: (comment) => callSafely(() => options.onComment?.(comment)),
      onWarning: (message) => callSafely(() => options.onWarning?.(message)),
    },
    {
      clock,
      random: options.ports?.random ?? Math.random,
      surroundings: options.ports?.surroundings ?? systemSurroundings,
    },
  )
  let snapshot = picture(connection.state)

  function picture(state: ConnectionState): EventStreamSnapshot<TData> {
    const attempt = snapshotAttempt()
    return toSnapshot(state, { data, attempt, lastEventId: connection.lastEventId, nowMs: clock.now() })
  }

  // The last run's attempt stays readable after its end.
  function snapshotAttempt(): number {
    return opened ? snapshot.attempt : 0
  }

  function commit(): void {
    cancelFrame?.()
    cancelFrame = undefined
    snapshot = picture(connection.state)
    changed.call()
  }

  function receive(event: StreamEvent): void {
    callSafely(() => {
      let parsed: TParsed
      try {
        // Without `parse`, TParsed is StreamEvent by its default.
        parsed = options.parse ? options.parse(event) : (event as TParsed)
      } catch (cause) {
        options.onWarning?.(`An event was skipped because parse() threw: ${String(cause)}`)
        return
      }
      if (options.reduce) reduceWith(options.reduce, parsed, event)
      callSafely(() => options.events?.[event.event]?.(parsed, event))
      callSafely(() => options.onEvent?.(parsed, event))
      arrived.call(parsed, event)
    })
  }

  function reduceWith(reduce: ReduceOptions<TData, TParsed>['reduce'], parsed: TParsed, event: StreamEvent): void {
    callSafely(() => {
      const next = reduce(data, parsed, event)
      if (Object.is(next, data)) return
      data = next
      cancelFrame ??= frames(commit)
    })
  }

  function open(input: OpenInput = {}): void {
    if (options.signal?.aborted) return
    const { body = options.body, ...rest } = input
    const { resume } = options
    const request = { url, ...pickRequest(options), input: { ...rest, body } }
    data = options.initialState as TData
    opened = true
    connection.open({
      transport: options.transport ?? fetchTransport({ fetch: options.fetch }),
      policy: policyOf(methodOf(request), options),
      request,
      auth: options.auth,
      lastEventId: input.lastEventId ?? options.lastEventId ?? '',
      maxBufferChars: options.maxBufferChars,
      isEnd: options.isEnd,
      framing: options.framing ?? 'auto',
      resumeInput: typeof resume === 'function' ? (lastEventId) => resume({ lastEventId, input }) : undefined,
    })
  }

  const stream: EventStream<TData, TParsed> = {
    getSnapshot: () => snapshot,
    subscribe: changed.add,
    onEvent: arrived.add,
    open,
    close: connection.close,
    [Symbol.asyncIterator]: () => iterateEvents(stream),
  }
  options.signal?.addEventListener('abort', connection.close, { once: true })
  return stream
}

function attemptOf(state: ConnectionState): number | undefined {
  return 'run' in state ? state.run.attempt : undefined
}

function pickRequest<TParsed>(options: EventStreamOptions<TParsed>) {
  const { method, query, headers, credentials, idempotencyKey } = options
  return { method, query, headers, credentials, idempotencyKey }
}
