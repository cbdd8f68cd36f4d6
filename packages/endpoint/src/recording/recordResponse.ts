import type { EndpointClock } from '../exchange/EndpointClock.ts'
import type { RecordedChunk, StreamRecording } from './StreamRecording.ts'

/** Sends a request and keeps all that comes back, with its times; an abort of the request ends the recording. */
export async function recordResponse(
  request: Request,
  { clock, onBytes = () => {} }: { clock: EndpointClock; onBytes?: (bytes: Uint8Array) => void },
): Promise<StreamRecording> {
  const body = request.body === null ? null : await request.clone().text()
  const startMs = clock.now()
  const elapsedMs = () => Math.round(clock.now() - startMs)
  const response = await fetch(request)
  const headAtMs = elapsedMs()
  const chunks: RecordedChunk[] = []
  const reader = response.body?.getReader()
  let isBroken = false
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      chunks.push({ atMs: elapsedMs(), bytes: read.value })
      onBytes(read.value)
    }
  } catch {
    // Whoever stops the recording breaks the connection: that is no fault of the stream.
    isBroken = !request.signal.aborted
  }
  return {
    request: { method: request.method, url: request.url, headers: [...request.headers], body },
    status: response.status,
    headers: [...response.headers],
    headAtMs,
    chunks,
    endAtMs: elapsedMs(),
    isBroken,
  }
}
