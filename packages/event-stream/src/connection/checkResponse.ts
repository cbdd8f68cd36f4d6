import { EventStreamError } from '../errors/EventStreamError.ts'
import { parseRetryAfter } from '../retry/parseRetryAfter.ts'
import { type Framing, framingOf } from '../sse/Framing.ts'
import type { TransportResponse } from '../transport/Transport.ts'

/** Of a refused page this much is kept, to be shown: a JSON error whole, or the title of an HTML page. */
export const BODY_START_CHARS = 2048

/**
 * How the body of a response is to be read; `undefined` when the response is not what was asked for.
 *
 * [spec] "if res's status is not 200, or if res's `Content-Type` is not `text/event-stream`, then fail the connection".
 * [beyond spec] every 2xx but 204 goes on; NDJSON and, but for GET, JSON are framings of their own; a named framing skips
 * the check of the type, though HTML is refused always.
 */
export function acceptedFraming(
  { status, headers }: TransportResponse,
  { framing = 'auto', isGet }: { framing: Framing | 'auto' | undefined; isGet: boolean },
): Framing | undefined {
  const type = headers.get('content-type') ?? ''
  if (!isOk(status) || status === 204 || isHtml(type)) return undefined
  if (framing !== 'auto') return framing
  const found = framingOf(type)
  return found === 'json' && isGet ? undefined : found
}

/** What a response that was not accepted is, with its facts and what was read of its body. */
export function refusalOf(
  { status, headers, redirected, url }: TransportResponse,
  { bodyStart, nowMs }: { bodyStart: string; nowMs: number },
): EventStreamError {
  const header = (name: string) => headers.get(name) ?? undefined
  const contentType = header('content-type')
  const where = redirected ? ` after a redirect to ${url}` : ''
  return new EventStreamError(
    isOk(status) ? 'content-type' : 'http-status',
    `The server answered ${status} with ${contentType ?? 'no Content-Type'}${where}.`,
    {
      status,
      contentType,
      retryAfterMs: parseRetryAfter(header('retry-after'), nowMs),
      requestId: header('x-request-id') ?? header('request-id'),
      bodyStart: bodyStart.slice(0, BODY_START_CHARS),
      advice: adviceFor(status, contentType ?? ''),
    },
  )
}

// Short on purpose: each sentence is sent to every visitor. The README's table says more.
function adviceFor(status: number, contentType: string): string {
  if (status >= 500) return 'See the log of the server for `requestId`.'
  if (status === 429) return 'Wait for `retryAfterMs`.'
  if (status === 401 || status === 403) return 'Check the credentials.'
  if (status === 404 || status === 405) return 'Check the URL and the method.'
  if (isOk(status)) {
    return isHtml(contentType)
      ? 'Is it a login page? Check the URL and the credentials.'
      : 'Is streaming switched on? See `bodyStart`.'
  }
  return 'See `bodyStart`.'
}

function isOk(status: number): boolean {
  return status >= 200 && status < 300
}

function isHtml(contentType: string): boolean {
  return /^\s*text\/html/i.test(contentType)
}
