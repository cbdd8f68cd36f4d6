import type { EndpointParts } from './Exchange.ts'
import type { RequestLogEntry } from './RequestLog.ts'
import { watchBody } from './watchBody.ts'

/** What the handlers of one request are given besides it. */
export interface HandlerEnv {
  Bindings: { entry: RequestLogEntry; signal: AbortSignal }
}

/**
 * Answers a request under the eyes of the log. A client can leave in two ways, by the request's signal or by cancelling
 * the body; both become one signal here, and end the entry, the answer and its timers at once.
 */
export async function watchRequest(
  request: Request,
  { parts, handle }: { parts: EndpointParts; handle(env: HandlerEnv['Bindings']): Response | Promise<Response> },
): Promise<Response> {
  const url = new URL(request.url)
  const isKept = !url.pathname.startsWith('/_') && request.method !== 'OPTIONS'
  const entry = parts.log.open(
    {
      method: request.method,
      path: url.pathname,
      question: url.searchParams.get('question'),
      lastEventId: request.headers.get('last-event-id'),
    },
    isKept,
  )
  const gone = new AbortController()
  const leave = (): void => {
    parts.log.end(entry, 'aborted')
    gone.abort(request.signal.reason)
  }
  const finish = (): void => {
    request.signal.removeEventListener('abort', leave)
    parts.log.end(entry, 'finished')
  }
  if (request.signal.aborted) leave()
  else request.signal.addEventListener('abort', leave, { once: true })

  const response = await handle({ entry, signal: gone.signal })
  const headers = new Headers(response.headers)
  if (!headers.has('x-request-id')) headers.set('x-request-id', entry.id)
  const { status, statusText } = response
  if (response.body === null) finish()
  const body = response.body
    ? watchBody(response.body, {
        watcher: {
          onBytes: (count) => {
            entry.bytesSent += count
          },
          onEnd: finish,
          onCancel: leave,
        },
        signal: gone.signal,
      })
    : null
  return new Response(body, { status, statusText, headers })
}
