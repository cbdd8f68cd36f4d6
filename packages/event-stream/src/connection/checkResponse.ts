import { EventStreamError } from '../errors/EventStreamError.ts'
import { parseRetryAfter } from '../retry/parseRetryAfter.ts'
import type { TransportResponse } from '../transport/Transport.ts'

/** Of a refused page this much is kept, to be shown: a JSON error whole, or the title of an HTML page. */
const BODY_START_CHARS = 2048

/** A refused response's body is read for at most this long: a stalled error page must not hide the error. */
const BODY_START_TIMEOUT_MS = 1000

/**
 * [spec] "if res's status is not 200, or if res's `Content-Type` is not `text/event-stream`, then fail the connection".
 * [beyond spec] every 2xx goes on, and the failure says what came instead.
 *
 * @returns the error, or `undefined` when the body is an event stream
 */
export async function checkResponse(response: TransportResponse, nowMs: number): Promise<EventStreamError | undefined> {
  const { status, headers } = response
  const contentType = headers.get('content-type') ?? undefined
  const isOk = status >= 200 && status < 300
  // Parameters such as charset are ignored: the stream is always UTF-8.
  if (isOk && contentType?.split(';')[0]?.trim().toLowerCase() === 'text/event-stream') return undefined
  const facts = {
    status,
    contentType,
    retryAfterMs: parseRetryAfter(headers.get('retry-after'), nowMs),
    requestId: headers.get('x-request-id') ?? headers.get('request-id') ?? undefined,
    bodyStart: await bodyStart(response),
  }
  if (!isOk) return new EventStreamError('http-status', `The server answered ${status}.`, facts)
  const where = response.redirected ? ` (after a redirect to ${response.url})` : ''
  const came = contentType === undefined ? 'no Content-Type' : `"${contentType}"`
  return new EventStreamError('content-type', `Expected text/event-stream, but ${came} came${where}.`, facts)
}

async function bodyStart(response: TransportResponse): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  const chunks = response.chunks[Symbol.asyncIterator]()
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, BODY_START_TIMEOUT_MS, 'late')
  })
  try {
    while (text.length < BODY_START_CHARS) {
      const next = await Promise.race([chunks.next(), timeout])
      if (next === 'late' || next.done) break
      text += decoder.decode(next.value, { stream: true })
    }
  } catch {
    // The connection broke inside the error page: what came of it is still worth showing.
  } finally {
    clearTimeout(timer)
  }
  return text.slice(0, BODY_START_CHARS)
}
