/**
 * Bytes to events. One reader of lines for every framing, and what each makes of a line.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
import type { Framing } from './Framing.ts'
import type { StreamEvent } from './StreamEvent.ts'

/** One line or one event may grow this large: room for an image as base64, yet far from filling a tab's memory. */
const DEFAULT_MAX_BUFFER_CHARS = 16 * 1024 * 1024

const NEWLINE = Uint8Array.of(10)

/** What a decoder reports. Each is optional; without `onEvent` nothing is kept. */
export interface DecoderOptions {
  /** Called for each event, in order. */
  onEvent?: ((event: StreamEvent) => void) | undefined
  /** The server's `retry:` field, in milliseconds. */
  onRetry?: ((retryMs: number) => void) | undefined
  /** A comment line, without its colon: servers send them as heartbeats. */
  onComment?: ((comment: string) => void) | undefined
  /** What the standard says to ignore: an unknown field, a `retry:` that is no number. */
  onWarning?: ((message: string) => void) | undefined
  /** Called once when a line or an event outgrows `maxBufferChars`; the decoder then takes nothing more. */
  onOverflow?: ((maxBufferChars: number) => void) | undefined
  /** The id to continue from. @default '' */
  lastEventId?: string | undefined
  /**
   * The most that an unfinished line or event may hold, in UTF-16 code units. @default 16777216
   */
  maxBufferChars?: number | undefined
}

/** Feed it chunks cut anywhere; it calls back with whole events. */
export interface Decoder {
  /** Takes the next bytes. `receivedAtMs` stamps the events that they complete. */
  push(chunk: Uint8Array, receivedAtMs: number): void
  /** The body has ended. What a blank line did not end is dropped, as the standard says; JSON needs no such end. */
  end(receivedAtMs: number): void
  /** The id to continue from: of the last block that was ended by a blank line. */
  readonly lastEventId: string
}

/** Decodes one response body. */
export function createDecoder(framing: Framing, options: DecoderOptions): Decoder {
  const { maxBufferChars = DEFAULT_MAX_BUFFER_CHARS } = options
  const isJson = framing.endsWith('json')
  // [spec] "Streams must be decoded using the UTF-8 decode algorithm", which strips one byte order mark: as this does.
  const decoder = new TextDecoder()
  let { lastEventId = '' } = options
  let receivedAtMs = 0
  let isOver = false
  // The line that has not ended. Engines join strings without copying them until they are read.
  let rest = ''
  let endedInCr = false
  // The block that has not ended.
  let id: string | undefined
  let name = ''
  let data: string | undefined

  function read(bytes: Uint8Array): void {
    const text = decoder.decode(bytes, { stream: true })
    if (framing === 'text') {
      data = text || undefined
      dispatch()
      return
    }
    // [spec] "a U+000D U+000A pair, a single U+000A, a single U+000D": each ends a line, and nobody waits to see which.
    let start = endedInCr && text[0] === '\n' ? 1 : 0
    if (text) endedInCr = text.endsWith('\r')
    const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
    for (let end = lines.indexOf('\n', start); end >= 0; end = lines.indexOf('\n', start)) {
      if (rest) {
        rest += lines.slice(start, end)
        takeLine(rest, 0, rest.length)
        rest = ''
      } else takeLine(lines, start, end)
      start = end + 1
    }
    rest += lines.slice(start)
  }

  function takeLine(text: string, start: number, end: number): void {
    if (isJson) addData(text.slice(start, end))
    // The usual line, read without cutting out its field.
    else if (text.startsWith('data: ', start)) addData(text.slice(start + 6, end))
    else if (start < end) takeField(text, start, end)
    else dispatch()
    // In SSE a blank line ends the event, in NDJSON each line is one.
    if (framing === 'ndjson') dispatch()
  }

  function addData(line: string): void {
    data = data === undefined ? line : `${data}\n${line}`
  }

  function takeField(text: string, start: number, end: number): void {
    const found = text.indexOf(':', start)
    const colon = found < 0 || found > end ? end : found
    const field = text.slice(start, colon)
    // [spec] "If value starts with a U+0020 SPACE character, remove it from value."
    const value = text.slice(text[colon + 1] === ' ' ? colon + 2 : colon + 1, end)
    if (field === 'data') addData(value)
    else if (field === 'event') name = value
    // [spec] "If the field value does not contain U+0000 NULL"
    else if (field === 'id' && !value.includes('\0')) id = value
    else if (field === '') options.onComment?.(value)
    // [spec] "If the field value consists of only ASCII digits"
    else if (field === 'retry' && /^\d+$/.test(value)) options.onRetry?.(Number(value))
    else options.onWarning?.(`Ignored: ${text.slice(start, end).slice(0, 100)}`)
  }

  function dispatch(): void {
    // [spec] "Set the last event ID string of the event source to the value of the last event ID buffer": when a block
    // ends, also one without data; the buffer persists through blocks without an id.
    lastEventId = id ?? lastEventId
    // [spec] "If the data buffer is an empty string, set the data buffer and the event type buffer to the empty string
    // and return": it is empty without a data line; a blank one has left its newline there.
    if (data !== undefined && (!isJson || data.trim())) {
      options.onEvent?.({ id, lastEventId, event: name || 'message', data, receivedAtMs })
    }
    id = data = undefined
    name = ''
  }

  function push(chunk: Uint8Array, atMs: number): void {
    if (isOver) return
    receivedAtMs = atMs
    read(chunk)
    isOver = rest.length + (data?.length ?? 0) > maxBufferChars
    if (isOver) options.onOverflow?.(maxBufferChars)
  }

  return {
    push,
    end(atMs) {
      // The last line of JSON needs no end.
      if (isJson) push(NEWLINE, atMs)
      if (framing === 'json' && !isOver) dispatch()
    },
    get lastEventId() {
      return lastEventId
    },
  }
}
