import { EventStreamError } from '../errors/EventStreamError.ts'
import type { TransportRequest } from '../transport/Transport.ts'
import { isJsonBody } from './isJsonBody.ts'
import type { HeadersOption, OpenInput, QueryOption } from './RequestOptions.ts'
import { toHeaderValue } from './toHeaderValue.ts'
import { withQuery } from './withQuery.ts'

/** The parts from which each attempt's request is made. */
export interface RequestParts {
  url: string
  method?: string | undefined
  query?: QueryOption | undefined
  headers?: HeadersOption | undefined
  credentials?: RequestCredentials | undefined
  /** What `open()` was given. */
  input: OpenInput
  /** Asked for each attempt; added last. */
  authorization?: (() => Promise<string | undefined>) | undefined
  idempotencyKey?: string | undefined
  lastEventId: string
  mayReconnect: boolean
  signal: AbortSignal
}

/** POST when there is a body, else GET, unless the caller says. */
export function methodOf(parts: Pick<RequestParts, 'method' | 'input'>): string {
  return (parts.method ?? (parts.input.body === undefined ? 'GET' : 'POST')).toUpperCase()
}

/**
 * One attempt's request.
 *
 * @throws EventStreamError `bad-request` when it cannot be made
 */
export async function buildRequest(parts: RequestParts): Promise<TransportRequest> {
  const { body } = parts.input
  const method = methodOf(parts)
  if (body !== undefined && (method === 'GET' || method === 'HEAD')) {
    throw new EventStreamError(
      'bad-request',
      `A ${method} request has no body: use method "POST", or send it as query.`,
    )
  }
  try {
    const headers = new Headers({ accept: 'text/event-stream' })
    if (isJsonBody(body)) headers.set('content-type', 'application/json')
    if (parts.idempotencyKey) headers.set('idempotency-key', parts.idempotencyKey)
    // [spec] "If the last event ID string is not the empty string", `Last-Event-ID`/its UTF-8 encoding.
    if (parts.lastEventId !== '') headers.set('last-event-id', toHeaderValue(parts.lastEventId))
    await addHeaders(headers, parts.headers)
    await addHeaders(headers, parts.input.headers)
    const authorization = await parts.authorization?.()
    if (authorization !== undefined) headers.set('authorization', authorization)
    return {
      url: withQuery(parts.url, { ...parts.query, ...parts.input.query }),
      method,
      headers,
      body: isJsonBody(body) ? JSON.stringify(body) : (body as BodyInit | undefined),
      credentials: parts.credentials,
      mayReconnect: parts.mayReconnect,
      signal: parts.signal,
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new EventStreamError('bad-request', `The request could not be made: ${why}`, { cause })
  }
}

async function addHeaders(headers: Headers, option: HeadersOption | undefined): Promise<void> {
  const values = typeof option === 'function' ? await option() : option
  if (!values) return
  const entries = values instanceof Headers ? values.entries() : Object.entries(values)
  for (const [name, value] of entries) if (value !== undefined) headers.set(name, value)
}
