import { createStream, type StreamOptions, type StreamStore } from './createStream.ts'
import type { StreamEvent } from './sse/StreamEvent.ts'
import { createListeners } from './store/createListeners.ts'
import type { EventStreamOptions, ReduceOptions } from './store/EventStreamOptions.ts'
import { iterateEvents } from './store/iterateEvents.ts'

/** A stream of events from one URL, for any framework or none. */
export interface EventStream<TData = undefined, TParsed = StreamEvent> extends StreamStore<TData> {
  /** Called for each event as it arrives. Returns the unsubscriber. */
  onEvent(listener: (parsed: TParsed, event: StreamEvent) => void): () => void
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
  options: StreamOptions<TData, TParsed> = {},
): EventStream<TData, TParsed> {
  const arrived = createListeners<[TParsed, StreamEvent]>()
  const stream: EventStream<TData, TParsed> = {
    ...createStream<TData, TParsed>(url, options, arrived.call),
    onEvent: arrived.add,
    [Symbol.asyncIterator]: () => iterateEvents(stream),
  }
  return stream
}
