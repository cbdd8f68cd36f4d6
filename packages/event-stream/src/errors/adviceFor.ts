import type { EventStreamErrorCode, EventStreamErrorFacts } from './EventStreamError.ts'

const ADVICE: Record<EventStreamErrorCode, string> = {
  network:
    'A browser does not say which of these it was: the server is down, the name does not resolve, the connection was cut, or CORS refused the request. Look at the Network tab; for another origin check Access-Control-Allow-Origin, and that the preflight allows the headers you send (Authorization, Content-Type, Last-Event-ID).',
  'http-status': 'See `status` and `bodyStart` for the words of the server.',
  'content-type':
    'The server must answer with Content-Type: text/event-stream. Check the URL, and that streaming is switched on.',
  truncated:
    'The connection closed before the end marker. What arrived is kept. A proxy with a time limit is the usual cause; ask again, or set `resume` if the server keeps answers.',
  'buffer-overflow':
    'One line or event grew past the bound. Check that the server ends each event with a blank line; raise `maxBufferChars` if events are meant to be that large.',
  'retries-exhausted': 'Every attempt that `retry.attempts` allows has failed; `cause` is the last error.',
  'bad-request': 'The request never left. `cause` says what was wrong with the URL, the headers or the body.',
}

const ADVICE_BY_STATUS: Record<number, string> = {
  401: 'The credentials are missing or expired. Give `auth: createBearerAuth({ token, refresh })`, or a fresh Authorization header from a `headers` function.',
  403: 'The credentials are known but may not do this. Across origins also check that cookies are meant to be sent (`credentials: "include"`).',
  404: 'Nothing answers at this URL. Check the path, and the prefix that a proxy adds or removes.',
  405: 'The URL exists but not for this method: an endpoint for POST needs a `body` (or `method: "POST"`).',
  413: 'The request is larger than the server takes: send fewer messages or smaller files.',
  429: 'Too many requests. `retryAfterMs` says how long to wait; across origins it is readable only when the server sends Access-Control-Expose-Headers: Retry-After.',
}

/** The sentence or two that a person should read after the error's message. */
export function adviceFor(code: EventStreamErrorCode, facts: EventStreamErrorFacts): string {
  const { status, contentType } = facts
  if (status !== undefined && code !== 'content-type') {
    if (status >= 500) return 'The server failed, or a proxy before it did. Its log and `requestId` say more.'
    return ADVICE_BY_STATUS[status] ?? ADVICE[code]
  }
  if (code === 'content-type' && contentType?.includes('html')) {
    return 'An HTML page came instead of a stream: usually a login page (the session has expired) or the fallback page of a proxy or single-page app. Check the URL and the credentials.'
  }
  if (code === 'content-type' && contentType?.includes('json')) {
    return 'The server answered with plain JSON: streaming is switched off there, or the request does not ask for it (`stream: true`).'
  }
  return ADVICE[code]
}
