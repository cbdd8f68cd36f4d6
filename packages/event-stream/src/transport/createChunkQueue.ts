/** Chunks pushed by callbacks, read as an async iterable: for clients that call back. */
export interface ChunkQueue {
  readonly chunks: AsyncIterable<Uint8Array>
  push(chunk: Uint8Array): void
  end(): void
  /** What was pushed before is read first. */
  fail(error: unknown): void
}

/** One reader, any number of writers. */
export function createChunkQueue(): ChunkQueue {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let isOver = false
  const stream = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
    },
  })

  // A stream that is errored forgets what it holds: the error waits at the end instead.
  let failure: { error: unknown } | undefined
  function end(): void {
    if (!isOver) controller?.close()
    isOver = true
  }

  return {
    chunks: read(stream, () => failure),
    push(chunk) {
      if (!isOver) controller?.enqueue(chunk)
    },
    end,
    fail(error) {
      if (!isOver) failure = { error }
      end()
    },
  }
}

async function* read(
  stream: ReadableStream<Uint8Array>,
  failure: () => { error: unknown } | undefined,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (!done) yield value
    else if (failure()) throw failure()?.error
    else return
  }
}
