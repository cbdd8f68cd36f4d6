import { EventStreamError } from '../errors/EventStreamError.ts'
import { parseRetryAfter } from '../retry/parseRetryAfter.ts'
import { type Framing, framingOf } from '../sse/Framing.ts'
import type { TransportResponse } from '../transport/Transport.ts'

/** Of a refused page this much is kept, to be shown: a JSON error whole, or the title of an HTML page. */
const BODY_START_CHARS = 2048

/** A refused response's body is read for at most this long: a stalled error page must not hide the error. */
const BODY_START_TIMEOUT_MS = 1000

/** What a response turned out to be. */
export type CheckedResponse = { framing: Framing } | { error: EventStreamError }

/**
 * [spec] "if res's status is not 200, or if res's `Content-Type` is not `text/event-stream`, then fail the connection".
 * [beyond spec] every 2xx goes on; NDJSON and, but for GET, JSON are framings of their own; a named framing skips the
 * check of the type; and the failure says what came instead.
 */
export async function checkResponse(
  response: TransportResponse,
  { framing, isGet, nowMs }: { framing: Framing | 'auto'; isGet: boolean; nowMs: number },
): Promise<CheckedResponse> {
  const { status, headers } = response
  const contentType = headers.get('content-type') ?? undefined
  const isOk = status >= 200 && status < 300
  if (isOk && !/^\s*text\/html/i.test(contentType ?? '')) {
    const byType = framingOf(contentType)
    if (framing !== 'auto') return { framing }
    if (byType && !(byType === 'json' && isGet)) return { framing: byType }
  }
  const facts = {
    status,
    contentType,
    retryAfterMs: parseRetryAfter(headers.get('retry-after'), nowMs),
    requestId: headers.get('x-request-id') ?? headers.get('request-id') ?? undefined,
    bodyStart: await bodyStart(response),
  }
  if (!isOk) return { error: new EventStreamError('http-status', `The server answered ${status}.`, facts) }
  const where = response.redirected ? ` (after a redirect to ${response.url})` : ''
  const came = contentType === undefined ? 'no Content-Type' : `"${contentType}"`
  return { error: new EventStreamError('content-type', `Expected text/event-stream, but ${came} came${where}.`, facts) }
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
