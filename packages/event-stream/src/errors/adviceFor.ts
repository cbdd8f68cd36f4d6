import type { EventStreamErrorCode, EventStreamErrorFacts } from './EventStreamErrorCode.ts'

// Short on purpose, in the same few words: each sentence is sent to every visitor. The README's table says more.
const TOO_SLOW = 'The server is slow or gone: see `timeouts`.'
const CUT = 'A proxy may have cut it: see `resume`.'
const BODY = 'See `bodyStart`.'
const CAUSE = 'See `cause`.'

const ADVICE: Record<EventStreamErrorCode, string> = {
  network: 'The server is down, or CORS forbids it: see the Network tab.',
  offline: 'The device has no network.',
  'connect-timeout': TOO_SLOW,
  'idle-timeout': TOO_SLOW,
  'total-timeout': TOO_SLOW,
  'http-status': BODY,
  'content-type': 'Is streaming switched on? See `bodyStart`.',
  'empty-body': CUT,
  'bad-json': BODY,
  truncated: CUT,
  'buffer-overflow': 'A blank line must end each event: see `maxBufferChars`.',
  'retries-exhausted': CAUSE,
  'bad-request': CAUSE,
}

/** The sentence or two that a person should read after the error's message. */
export function adviceFor(code: EventStreamErrorCode, { status = 0, contentType = '' }: EventStreamErrorFacts): string {
  if (code === 'content-type' && contentType.includes('html'))
    return 'Is it a login page? Check the URL and the credentials.'
  if (status >= 500) return 'See the log of the server for `requestId`.'
  if (status === 429) return 'Wait for `retryAfterMs`.'
  if (status === 401 || status === 403) return 'Check the credentials.'
  if (status === 404 || status === 405) return 'Check the URL and the method.'
  return ADVICE[code]
}
