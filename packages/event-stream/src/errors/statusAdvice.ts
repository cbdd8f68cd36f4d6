import type { EventStreamErrorFacts } from './EventStreamErrorCode.ts'

const ADVICE: Record<number, string> = {
  401: 'Check the credentials: `auth: createBearerAuth({ token, refresh })` fetches a fresh token once and asks again.',
  403: 'Check the credentials and what they allow. Cookies across origins need `credentials: "include"`.',
  404: 'Check the URL: the path, and the prefix that a proxy adds or removes.',
  405: 'Check the method: an endpoint for POST needs a `body`.',
  429: 'Wait for `retryAfterMs`; across origins the server must expose `Retry-After`.',
}

/** What to do about an HTTP status. */
export function statusAdvice({ status = 0 }: EventStreamErrorFacts): string {
  const rest = status < 500 ? 'Check the URL, the method and the body.' : 'See the log of the server, by `requestId`.'
  return `${ADVICE[status] ?? rest} The server's own words are in \`bodyStart\`.`
}
