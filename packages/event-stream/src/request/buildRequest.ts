import type { EventStreamOptions } from '../store/EventStreamOptions.ts'
import type { TransportRequest } from '../transport/Transport.ts'
import { isJsonBody } from './isJsonBody.ts'
import type { OpenInput, QueryOption } from './RequestOptions.ts'

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
}

/** The part of a request that the options decide. */
export type BuiltRequest = Omit<TransportRequest, 'mayReconnect' | 'signal'>

/** POST when there is a body, else GET, unless the caller says. */
function methodOf({ method, body }: RequestShape, input: OpenInput): string {
  return (method ?? ((input.body ?? body) === undefined ? 'GET' : 'POST')).toUpperCase()
}

/** True for the methods that only ask: a stream by one of them may be asked for again. */
export function isReading(options: RequestShape, input: OpenInput): boolean {
  return /^(GET|HEAD)$/.test(methodOf(options, input))
}

/**
 * One attempt's request.
 *
 * @throws whatever a function of the caller's throws, or what is wrong with the request
 */
export async function buildRequest(options: RequestShape, attempt: AttemptParts): Promise<BuiltRequest> {
  const { url, input, authorization, lastEventId } = attempt
  const { body = options.body } = input
  const method = methodOf(options, input)
  if (body !== undefined && isReading(options, input)) {
    throw new TypeError(`A ${method} has no body.`)
  }
  const isJson = isJsonBody(body)
  const own = {
    accept: 'text/event-stream',
    'content-type': isJson ? 'application/json' : undefined,
    'idempotency-key': options.idempotencyKey,
    // [spec] `Last-Event-ID`/its UTF-8 encoding: `Headers` takes no character above U+00FF, so each byte is one.
    'last-event-id': lastEventId ? String.fromCharCode(...new TextEncoder().encode(lastEventId)) : undefined,
  }
  const headers = new Headers()
  for (const given of [own, options.headers, input.headers, { authorization }].flat()) {
    const values = typeof given === 'function' ? await given() : (given ?? {})
    for (const [name, value] of values instanceof Headers ? values : Object.entries(values)) {
      if (value !== undefined) headers.set(name, value)
    }
  }
  return {
    url: withQuery(url, { ...options.query, ...input.query }),
    method,
    headers,
    // What is not JSON is left to fetch.
    body: isJson ? JSON.stringify(body) : (body as BodyInit | undefined),
    credentials: options.credentials,
  }
}

/** The URL with parameters added; it stays relative when it was, and its fragment stays last. */
function withQuery(url: string, query: QueryOption): string {
  const added = new URLSearchParams()
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) if (value != null) added.append(name, `${value}`)
  }
  const mark = /^[^#]*\?/.test(url) ? '&' : '?'
  return `${added}` ? url.replace(/#|$/, (end) => `${mark}${added}${end}`) : url
}
