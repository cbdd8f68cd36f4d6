import { DEFAULT_MAX_BUFFER_CHARS, type SseDecoderOptions } from '../sse/createSseDecoder.ts'
import type { Decoder } from './Decoder.ts'

/** What the framings without a standard of their own need. */
export type TextDecoderOptions = Pick<SseDecoderOptions, 'onEvent' | 'onOverflow' | 'maxBufferChars' | 'lastEventId'>

/**
 * NDJSON, and with `whole` a body that is one value: each line, or the whole text, becomes the `data` of an event.
 * Blank lines are skipped; a last line without its newline counts, since nothing else ends a JSON value.
 */
export function createLineDecoder(options: TextDecoderOptions, whole = false): Decoder {
  const decoder = new TextDecoder()
  const { maxBufferChars = DEFAULT_MAX_BUFFER_CHARS, lastEventId = '' } = options
  // Joined only when a line ends: adding to a string and searching it anew would cost its length each time.
  let held: string[] = []
  let heldChars = 0
  let overflowed = false

  function dispatch(line: string, receivedAtMs: number): void {
    if (line.trim() === '') return
    options.onEvent?.({ id: undefined, lastEventId, event: 'message', data: line, receivedAtMs })
  }

  function take(text: string, receivedAtMs: number): void {
    const lines = whole ? [text] : text.split(/\r?\n/)
    lines.forEach((line, index) => {
      held.push(line)
      heldChars += line.length
      if (index < lines.length - 1) flush(receivedAtMs)
    })
    if (heldChars <= maxBufferChars) return
    overflowed = true
    options.onOverflow?.(`A line grew past ${maxBufferChars} characters.`)
  }

  function flush(receivedAtMs: number): void {
    const line = held.join('')
    held = []
    heldChars = 0
    dispatch(line, receivedAtMs)
  }

  return {
    lastEventId,
    push(chunk, receivedAtMs) {
      if (!overflowed) take(decoder.decode(chunk, { stream: true }), receivedAtMs)
    },
    end(receivedAtMs) {
      if (overflowed) return
      held.push(decoder.decode())
      flush(receivedAtMs)
    },
  }
}
