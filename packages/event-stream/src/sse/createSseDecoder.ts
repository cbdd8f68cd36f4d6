/**
 * Bytes to events, as the HTML standard says. The line work is `eventsource-parser`'s; around it stand what it leaves
 * to its caller: UTF-8 over chunk edges, the byte order mark, the id that persists, a bound on what is held.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
import { createParser } from 'eventsource-parser'
import type { StreamEvent } from './StreamEvent.ts'

/** One line or one event may grow this large: room for an image as base64, yet far from filling a tab's memory. */
export const DEFAULT_MAX_BUFFER_CHARS = 16 * 1024 * 1024

const LF = 10
const CR = 13

/** What a decoder reports. Each is optional; without `onEvent` nothing is kept. */
export interface SseDecoderOptions {
  /** Called for each event, in order. */
  onEvent?: ((event: StreamEvent) => void) | undefined
  /** The server's `retry:` field, in milliseconds. */
  onRetry?: ((retryMs: number) => void) | undefined
  /** A comment line, without its colon: servers send them as heartbeats. */
  onComment?: ((comment: string) => void) | undefined
  /** What the standard says to ignore: an unknown field, a `retry:` that is no number. */
  onWarning?: ((message: string) => void) | undefined
  /** Called once when a line or an event outgrows `maxBufferChars`; the decoder then takes nothing more. */
  onOverflow?: ((message: string) => void) | undefined
  /** The id to continue from. @default '' */
  lastEventId?: string | undefined
  /** The most UTF-16 code units that an unfinished line or event may hold. @default 16777216 */
  maxBufferChars?: number | undefined
}

/** Feed it chunks cut anywhere; it calls back with whole events. */
export interface SseDecoder {
  /** Takes the next bytes. `receivedAtMs` stamps the events that they complete. */
  push(chunk: Uint8Array, receivedAtMs: number): void
  /** The body has ended. What a blank line did not end is dropped, as the standard says. */
  end(receivedAtMs: number): void
  /** The id to continue from: of the last block that was ended by a blank line. */
  readonly lastEventId: string
}

/**
 * Decodes one response body of `text/event-stream`. Make a new one for each response.
 *
 * @example
 * const decoder = createSseDecoder({ onEvent: (event) => console.log(event.data) })
 * decoder.push(new TextEncoder().encode('data: hello\n\n'), Date.now())
 */
export function createSseDecoder(options: SseDecoderOptions = {}): SseDecoder {
  // [spec] "Streams must be decoded using the UTF-8 decode algorithm", which strips one BOM. The parser strips one as
  // well, so the decoder must leave it there, or a second one would be lost.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const { maxBufferChars = DEFAULT_MAX_BUFFER_CHARS } = options
  let lastEventId = options.lastEventId ?? ''
  let receivedAtMs = 0
  let overflowed = false

  const parser = createParser({
    maxBufferSize: maxBufferChars,
    // [spec] "Set the last event ID string of the event source to the value of the last event ID buffer": when a block
    // ends, also one without data; the buffer persists through blocks without an id.
    onId(id) {
      lastEventId = id
    },
    onEvent({ id, event, data }) {
      // [spec] an empty event name is no name: "If the event type buffer is the empty string, message".
      options.onEvent?.({ id, lastEventId, event: event || 'message', data, receivedAtMs })
    },
    onRetry: (retryMs) => options.onRetry?.(retryMs),
    // Given only when wanted: without it the parser skips comments unbuffered.
    onComment: options.onComment,
    onError(error) {
      if (error.type !== 'max-buffer-size-exceeded') return options.onWarning?.(error.message)
      overflowed = true
      options.onOverflow?.(error.message)
    },
  })

  // A chunk without a line end is kept as bytes: one decoding of a line of 4 MB costs half of 250 small ones.
  let held: Uint8Array[] = []
  let heldBytes = 0
  let sawLineFeed = false

  /** A server that ends lines with LF is not searched for CR as well, but where one would end the chunk. */
  function endsLine(chunk: Uint8Array): boolean {
    const last = chunk[chunk.length - 1]
    if (last === CR) return true
    if (last === LF || chunk.includes(LF)) {
      sawLineFeed = true
      return true
    }
    return !sawLineFeed && chunk.includes(CR)
  }

  function feed(bytes: Uint8Array): void {
    parser.feed(decoder.decode(bytes, { stream: true }))
  }

  function flush(): void {
    const bytes = concat(held, heldBytes)
    held = []
    heldBytes = 0
    feed(bytes)
  }

  return {
    push(chunk, atMs) {
      if (overflowed) return
      receivedAtMs = atMs
      const isComplete = endsLine(chunk)
      if (isComplete && heldBytes === 0) {
        feed(chunk)
        return
      }
      held.push(chunk)
      heldBytes += chunk.length
      // What outgrows the bound goes to the parser all the same: it counts exactly, in characters.
      if (isComplete || heldBytes > maxBufferChars) flush()
    },
    end(atMs) {
      if (overflowed || heldBytes === 0) return
      receivedAtMs = atMs
      flush()
    },
    get lastEventId() {
      return lastEventId
    },
  }
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}
