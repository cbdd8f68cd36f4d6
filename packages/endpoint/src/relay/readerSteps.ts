import type { StreamStep } from '../stream/StreamStep.ts'

/** A body that comes from elsewhere, as steps; ending the steps frees the body. */
export async function* readerSteps(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<StreamStep> {
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      yield { do: 'send', data: read.value, afterMs: 0 }
    }
  } finally {
    await reader.cancel()
  }
}
