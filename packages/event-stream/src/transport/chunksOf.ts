/** A body's chunks. Safari has no async iteration of ReadableStream: a reader works everywhere. */
export async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  for (;;) {
    const next = await reader?.read()
    if (!next?.value) return
    yield next.value
  }
}
