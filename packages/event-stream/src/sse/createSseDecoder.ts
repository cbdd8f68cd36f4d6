import { createDecoder, type Decoder, type DecoderOptions } from './createDecoder.ts'

/** What a decoder reports. Each is optional; without `onEvent` nothing is kept. */
export type SseDecoderOptions = DecoderOptions

/** Feed it chunks cut anywhere; it calls back with whole events. */
export type SseDecoder = Decoder

/**
 * Decodes one response body of `text/event-stream`. Make a new one for each response.
 *
 * @example
 * const decoder = createSseDecoder({ onEvent: (event) => console.log(event.data) })
 * decoder.push(new TextEncoder().encode('data: hello\n\n'), Date.now())
 */
export function createSseDecoder(options: SseDecoderOptions = {}): SseDecoder {
  return createDecoder('sse', options)
}
