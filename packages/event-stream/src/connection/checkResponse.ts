import { EventStreamError } from '../errors/EventStreamError.ts'
import { parseRetryAfter } from '../retry/parseRetryAfter.ts'
import { type Framing, framingOf } from '../sse/Framing.ts'
import type { TransportResponse } from '../transport/Transport.ts'
import type { Clock } from './Ports.ts'

/** Of a refused page this much is kept, to be shown: a JSON error whole, or the title of an HTML page. */
const BODY_START_CHARS = 2048

/** A refused response's body is read for at most this long: a stalled error page must not hide the error. */
const BODY_START_MS = 1000

/** What a response turned out to be. */
export interface CheckedResponse {
  framing?: Framing
  error?: EventStreamError
}

/**
 * [spec] "if res's status is not 200, or if res's `Content-Type` is not `text/event-stream`, then fail the connection".
 * [beyond spec] every 2xx goes on; NDJSON and, but for GET, JSON are framings of their own; a named framing skips the
 * check of the type; and the failure says what came instead.
 */
export async function checkResponse(
  response: TransportResponse,
  { framing = 'auto', isGet, clock }: { framing: Framing | 'auto' | undefined; isGet: boolean; clock: Clock },
): Promise<CheckedResponse> {
  const { status, headers, redirected, url } = response
  const contentType = headers.get('content-type') ?? undefined
  const isOk = status >= 200 && status < 300
  const found = framing === 'auto' ? framingOf(contentType) : framing
  const isRefused = /^\s*text\/html/i.test(contentType ?? '') || (framing === 'auto' && isGet && found === 'json')
  if (isOk && found && !isRefused) return { framing: found }

  const where = redirected ? ` (after a redirect to ${url})` : ''
  const came = contentType === undefined ? 'no Content-Type' : `"${contentType}"`
  const message = isOk ? `Expected text/event-stream, but ${came} came${where}.` : `The server answered ${status}.`
  return {
    error: new EventStreamError(isOk ? 'content-type' : 'http-status', message, {
      status,
      contentType,
      retryAfterMs: parseRetryAfter(headers.get('retry-after'), clock.now()),
      requestId: headers.get('x-request-id') ?? headers.get('request-id') ?? undefined,
      bodyStart: await bodyStart(response.chunks, clock),
    }),
  }
}

async function bodyStart(chunks: AsyncIterable<Uint8Array>, clock: Clock): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  async function read(): Promise<void> {
    for await (const chunk of chunks) {
      text += decoder.decode(chunk, { stream: true })
      if (text.length >= BODY_START_CHARS) break
    }
  }
  let cancel = () => {}
  const late = new Promise<void>((resolve) => {
    cancel = clock.setTimeout(resolve, BODY_START_MS)
  })
  // A connection that breaks inside the error page: what came of it is still worth showing.
  await Promise.race([read().catch(() => {}), late])
  cancel()
  return text.slice(0, BODY_START_CHARS)
}
