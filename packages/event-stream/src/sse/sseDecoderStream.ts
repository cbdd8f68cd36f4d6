import { createSseDecoder, type SseDecoderOptions } from './createSseDecoder.ts'
import type { StreamEvent } from './StreamEvent.ts'

/**
 * The decoder as a stream: bytes in, events out. A line that outgrows its bound errors the stream.
 *
 * @example
 * const events = response.body.pipeThrough(sseDecoderStream())
 */
export function sseDecoderStream(
  options: Omit<SseDecoderOptions, 'onEvent' | 'onOverflow'> = {},
): TransformStream<Uint8Array, StreamEvent> {
  let decoder: ReturnType<typeof createSseDecoder>
  return new TransformStream({
    start(controller) {
      decoder = createSseDecoder({
        ...options,
        onEvent: (event) => controller.enqueue(event),
        onOverflow: (most) => controller.error(new RangeError(`A line or event grew past ${most} characters.`)),
      })
    },
    transform: (chunk) => decoder.push(chunk, Date.now()),
    flush: () => decoder.end(Date.now()),
  })
}
