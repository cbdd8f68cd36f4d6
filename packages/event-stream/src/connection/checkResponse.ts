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
  if (!isOk(status) || /^text\/html/i.test(type)) return undefined
  if (framing !== 'auto') return framing
  const found = framingOf(type)
  return found === 'json' && isGet ? undefined : found
}

/** What a response that was not accepted is, with its facts; told with what was read of its body. */
export function refusalOf(response: TransportResponse, nowMs: number): (bodyStart: string) => EventStreamError {
  const { status, headers, redirected, url } = response
  const header = (name: string) => headers.get(name) ?? undefined
  return (bodyStart) =>
    new EventStreamError(isOk(status) ? 'content-type' : 'http-status', {
      status,
      contentType: header('content-type'),
      redirectedTo: redirected ? url : undefined,
      retryAfterMs: parseRetryAfter(header('retry-after') ?? '', nowMs),
      requestId: header('x-request-id') ?? header('request-id'),
      bodyStart: bodyStart.slice(0, BODY_START_CHARS),
    })
}

function isOk(status: number): boolean {
  return status >= 200 && status < 300
}
