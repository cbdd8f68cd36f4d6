/** Enough for an error's JSON, or the title of a page. */
const MOST_BYTES = 4096
/** A refused page that stalls must not hide the refusal. */
const MOST_MS = 1000

/** The first bytes of a body: at most 4,096, within a second. */
export async function readBodyStart(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  if (!body) return new Uint8Array()
  const reader = body.getReader()
  const timer = setTimeout(() => void reader.cancel().catch(() => {}), MOST_MS)
  const read: number[] = []
  try {
    while (read.length < MOST_BYTES) {
      const { done, value } = await reader.read()
      if (done) break
      read.push(...value.subarray(0, MOST_BYTES))
    }
  } catch {
    // The connection broke inside the page: what came of it is still worth showing.
  }
  clearTimeout(timer)
  return Uint8Array.from(read.slice(0, MOST_BYTES))
}
