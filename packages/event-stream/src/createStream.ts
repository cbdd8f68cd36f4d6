import { createConnection } from './connection/createConnection.ts'
import { systemClock, systemSurroundings } from './connection/Ports.ts'
import { defaultTransport } from './defaultTransport.ts'
import type { OpenInput } from './request/RequestOptions.ts'
import type { StreamEvent } from './sse/StreamEvent.ts'
import { callSafely } from './store/callSafely.ts'
import { createListeners } from './store/createListeners.ts'
import type { EventStreamOptions, ReduceOptions } from './store/EventStreamOptions.ts'
import type { EventStreamSnapshot, EventStreamStatus } from './store/EventStreamSnapshot.ts'
import { nextFrame } from './store/frames.ts'
import { tellerOf } from './store/tellerOf.ts'

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

/** The composition root: a connection over the default transport, its snapshots, and who is told of what. */
export function createStream<TData, TParsed>(
  url: string,
  {
    options,
    onParsed,
  }: { options: StreamOptions<TData, TParsed>; onParsed?: (parsed: TParsed, event: StreamEvent) => void },
): StreamStore<TData> {
  const {
    clock = systemClock,
    random = Math.random,
    frames = nextFrame,
    surroundings = systemSurroundings,
  } = options.ports ?? {}
  const tell = tellerOf(options)
  const changed = createListeners()
  // Where `reduce` is absent, TData is `undefined` by the overloads of the doors.
  let data = options.initialState as TData
  let cancelFrame: (() => void) | undefined
  let shown: EventStreamStatus | undefined

  const { open, close, picture } = createConnection(url, {
    options,
    ports: {
      clock,
      random,
      surroundings,
      transport: () => options.transport ?? defaultTransport({ fetch: options.fetch }),
      tell,
      onEvent,
      onPhase,
    },
  })
  let snapshot: EventStreamSnapshot<TData> = { ...picture(), data }

  function commit(): void {
    cancelFrame?.()
    cancelFrame = undefined
    snapshot = { ...picture(), data }
    changed.call()
  }

  function onPhase(phase: EventStreamStatus): void {
    commit()
    if (phase === shown) return
    shown = phase
    const { status } = phase
    if (status === 'open') tell('onOpen')
    if ('error' in phase && phase.error) tell('onError', phase.error, { willRetry: status === 'waiting' })
    if (status === 'closed' || status === 'failed') tell('onEnd', phase)
  }

  function onEvent(event: StreamEvent): void {
    let parsed: TParsed
    try {
      // Without `parse`, TParsed is StreamEvent by its default.
      parsed = options.parse ? options.parse(event) : (event as TParsed)
    } catch (cause) {
      tell('onWarning', `An event was skipped because parse() threw: ${cause}`)
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
    onParsed?.(parsed, event)
  }

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
