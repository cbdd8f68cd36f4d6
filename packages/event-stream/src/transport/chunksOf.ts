/** A body's chunks. Safari has no async iteration of ReadableStream: a reader works everywhere. */
export async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  try {
    for (;;) {
      const next = await reader?.read()
      if (!next?.value) return
      yield next.value
    }
  } finally {
    // Leaving the loop early (an end marker, a refused page) must free the connection. A stream that has already
    // failed rejects the cancel as well, which says nothing new.
    reader?.cancel().catch(() => {})
  }
}
