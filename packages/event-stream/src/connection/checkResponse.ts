import { EventStreamError } from '../errors/EventStreamError.ts'
import { parseRetryAfter } from '../retry/parseRetryAfter.ts'
import { type Framing, framingOf } from '../sse/Framing.ts'
import type { TransportResponse } from '../transport/Transport.ts'
import type { Clock } from './Ports.ts'

/** Of a refused page this much is kept, to be shown: a JSON error whole, or the title of an HTML page. */
const BODY_START_CHARS = 2048

/** A refused response's body is read for at most this long: a stalled error page must not hide the error. */
const BODY_START_MS = 1000

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
  if (!isOk(status) || status === 204 || /^\s*text\/html/i.test(type)) return undefined
  if (framing !== 'auto') return framing
  const found = framingOf(type)
  return found === 'json' && isGet ? undefined : found
}

/** What a response that was not accepted is, with its facts and the start of its body. */
export async function refusalOf(response: TransportResponse, clock: Clock): Promise<EventStreamError> {
  const { status, headers, redirected, url } = response
  const header = (name: string) => headers.get(name) ?? undefined
  const contentType = header('content-type')
  const where = redirected ? ` (after a redirect to ${url})` : ''
  const came = contentType === undefined ? 'no Content-Type' : `"${contentType}"`
  const facts = {
    status,
    contentType,
    retryAfterMs: parseRetryAfter(header('retry-after'), clock.now()),
    requestId: header('x-request-id') ?? header('request-id'),
    bodyStart: await bodyStart(response.chunks, clock),
  }
  return isOk(status)
    ? new EventStreamError('content-type', `Expected text/event-stream, but ${came} came${where}.`, facts)
    : new EventStreamError('http-status', `The server answered ${status}.`, facts)
}

function isOk(status: number): boolean {
  return status >= 200 && status < 300
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
