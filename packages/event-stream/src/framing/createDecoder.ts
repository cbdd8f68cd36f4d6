import { createSseDecoder, type SseDecoderOptions } from '../sse/createSseDecoder.ts'
import { createLineDecoder } from './createLineDecoder.ts'
import type { Decoder } from './Decoder.ts'
import type { Framing } from './Framing.ts'

/** The decoder of a framing. */
export function createDecoder(framing: Framing, options: SseDecoderOptions): Decoder {
  return framing === 'sse' ? createSseDecoder(options) : createLineDecoder(options, framing === 'json')
}
