import type { EventStreamErrorCode, EventStreamErrorFacts } from './EventStreamErrorCode.ts'

// Short on purpose, in the same few words: each sentence is sent to every visitor. The README's table says more.
const SEE_BODY = 'See `bodyStart`.'
const PROXY = 'A proxy may have cut it'

const ADVICE: Record<EventStreamErrorCode, string> = {
  network: 'The server is down, the connection was cut, or CORS forbids it: see the Network tab.',
  offline: 'What may be repeated goes on when the network is back.',
  'connect-timeout': 'For a model that thinks first raise `timeouts.connectMs`.',
  'idle-timeout': 'The connection is dead, or the server must send a comment every 15 s.',
  'total-timeout': 'Raise `timeouts.totalMs`.',
  'http-status': SEE_BODY,
  'content-type': 'Is streaming switched on? The server must send text/event-stream.',
  'empty-body': `${PROXY}, or the server wrote nothing.`,
  'bad-json': SEE_BODY,
  truncated: `${PROXY}. Ask again, or set \`resume\`.`,
  'buffer-overflow': 'A blank line must end each event; for large ones raise `maxBufferChars`.',
  'retries-exhausted': 'See `cause`.',
  'bad-request': 'Nothing was sent: see `cause`.',
}

/** The sentence or two that a person should read after the error's message. */
export function adviceFor(code: EventStreamErrorCode, { status = 0, contentType = '' }: EventStreamErrorFacts): string {
  if (code === 'content-type' && contentType.includes('html')) {
    return 'A login page or the page of a proxy came: check the URL and the credentials.'
  }
  if (status >= 500) return 'The server failed: see its log for `requestId`.'
  if (status === 429) return 'Wait for `retryAfterMs`.'
  if (status === 401 || status === 403) return 'Check the credentials: see `createBearerAuth`.'
  if (status === 404 || status === 405) return 'Check the URL and the method.'
  return ADVICE[code]
}
