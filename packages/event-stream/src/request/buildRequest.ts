import type { EventStreamOptions } from '../store/EventStreamOptions.ts'
import type { TransportRequest } from '../transport/Transport.ts'
import { isJsonBody } from './isJsonBody.ts'
import type { OpenInput } from './RequestOptions.ts'
import { withQuery } from './withQuery.ts'

/** The options that shape a request. */
export type RequestShape = Pick<
  EventStreamOptions,
  'method' | 'body' | 'query' | 'headers' | 'credentials' | 'idempotencyKey'
>

/** What differs from attempt to attempt. */
export interface AttemptParts {
  url: string
  /** What `open()` was given, or what `resume` says instead. */
  input: OpenInput
  /** The `Authorization` header. */
  authorization: string | undefined
  lastEventId: string
  mayReconnect: boolean
  signal: AbortSignal
}

/** POST when there is a body, else GET, unless the caller says. */
export function methodOf({ method, body }: RequestShape, input: OpenInput): string {
  return (method ?? ((input.body ?? body) === undefined ? 'GET' : 'POST')).toUpperCase()
}

/** True for the methods that only ask: a stream by one of them may be asked for again. */
export function isGetMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/**
 * One attempt's request.
 *
 * @throws whatever a function of the caller's throws, or what is wrong with the request
 */
export async function buildRequest(options: RequestShape, attempt: AttemptParts): Promise<TransportRequest> {
  const { url, input, authorization, lastEventId, mayReconnect, signal } = attempt
  const { body = options.body } = input
  const method = methodOf(options, input)
  if (body !== undefined && isGetMethod(method)) {
    throw new TypeError(`A ${method} has no body: use method "POST", or send it as query.`)
  }
  const isJson = isJsonBody(body)
  const headers = new Headers({ accept: 'text/event-stream' })
  function set(name: string, value: string | undefined): void {
    if (value !== undefined) headers.set(name, value)
  }
  set('content-type', isJson ? 'application/json' : undefined)
  set('idempotency-key', options.idempotencyKey)
  // [spec] `Last-Event-ID`/its UTF-8 encoding: `Headers` takes no character above U+00FF, so each byte is one.
  if (lastEventId) set('last-event-id', String.fromCharCode(...new TextEncoder().encode(lastEventId)))
  for (const given of [options.headers, input.headers]) {
    const values = typeof given === 'function' ? await given() : (given ?? {})
    for (const [name, value] of values instanceof Headers ? values : Object.entries(values)) set(name, value)
  }
  set('authorization', authorization)
  return {
    url: withQuery(url, { ...options.query, ...input.query }),
    method,
    headers,
    // What is not JSON is left to fetch.
    body: isJson ? JSON.stringify(body) : (body as BodyInit | undefined),
    credentials: options.credentials,
    mayReconnect,
    signal,
  }
}
