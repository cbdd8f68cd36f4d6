export { createSseDecoder, type SseDecoder, type SseDecoderOptions } from './sse/createSseDecoder.ts'
export type { StreamEvent } from './sse/StreamEvent.ts'
export { sseDecoderStream } from './sse/sseDecoderStream.ts'
