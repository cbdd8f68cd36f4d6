import type { EventStreamErrorCode, EventStreamErrorFacts } from './EventStreamErrorCode.ts'

// Short on purpose: these sentences are a tenth of the package's size. The README's table says more.
const ADVICE: Record<EventStreamErrorCode, string> = {
  network:
    'The server is down, the name does not resolve, the connection was cut, or CORS refused it: a browser does not say which. See the Network tab; across origins check Access-Control-Allow-Origin and the headers that the preflight allows.',
  offline: 'A stream that may be repeated goes on by itself when the network is back.',
  'connect-timeout': 'A model that thinks before its first header may need more: raise `timeouts.connectMs`.',
  'idle-timeout': 'The connection is dead, or the server sends no heartbeats: let it send a comment every 15 s.',
  'total-timeout': 'Raise `timeouts.totalMs`, or ask for a shorter answer.',
  'http-status': 'See `bodyStart` for the words of the server.',
  'content-type':
    'The server must answer with Content-Type: text/event-stream. Check the URL, and that streaming is switched on.',
  'empty-body': 'A proxy may have cut it, or the handler returned before it wrote.',
  'bad-json': 'See `bodyStart` for what came.',
  truncated: 'What arrived is kept. A proxy with a time limit is the usual cause. Ask again, or set `resume`.',
  'buffer-overflow': 'The server must end each event with a blank line; raise `maxBufferChars` for events that large.',
  'retries-exhausted': 'Every attempt that `retry.attempts` allows has failed; `cause` is the last error.',
  'bad-request': 'The request never left: `cause` says what is wrong with the URL, the headers or the body.',
}

const ADVICE_BY_STATUS: Record<number, string> = {
  401: 'The credentials are missing or expired: give `auth: createBearerAuth({ token, refresh })`.',
  403: 'The credentials may not do this. Across origins check `credentials: "include"`.',
  404: 'Nothing answers at this URL: check the path, and the prefix that a proxy adds or removes.',
  405: 'The URL exists, but not for this method: an endpoint for POST needs a `body`.',
  429: '`retryAfterMs` says how long to wait; across origins the server must expose Retry-After.',
}

/** The sentence or two that a person should read after the error's message. */
export function adviceFor(code: EventStreamErrorCode, { status, contentType }: EventStreamErrorFacts): string {
  if (code === 'content-type') {
    if (contentType?.includes('html')) {
      return 'An HTML page came: usually a login page (the session has expired) or the fallback of a proxy or single-page app. Check the URL and the credentials.'
    }
  } else if (status !== undefined) {
    if (status >= 500) return 'The server failed, or a proxy before it: its log and `requestId` say more.'
    return ADVICE_BY_STATUS[status] ?? ADVICE[code]
  }
  return ADVICE[code]
}
