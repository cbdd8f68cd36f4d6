import type { EventStreamErrorCode, EventStreamErrorFacts } from './EventStreamErrorCode.ts'
import type { Explain, Explanation } from './Explanation.ts'
import { statusAdvice } from './statusAdvice.ts'

const CUT =
  'Usually a proxy with a time limit, or a server that went away. What came is kept: ask again, or set `resume` where the server can go on with an answer.'

const EXPLANATIONS: Record<EventStreamErrorCode, (facts: EventStreamErrorFacts) => Explanation> = {
  network: ({ cause }) => [
    `The connection failed: ${causeOf(cause)}`,
    'Look at the Network tab: a server that is down, a name that does not resolve and a refusal by CORS look alike to a script. Across origins check `Access-Control-Allow-Origin`, and the headers that the preflight allows.',
  ],
  offline: ({ cause }) => [
    `The connection failed: ${causeOf(cause)}`,
    'The device has no network. A stream that may be repeated goes on by itself when it is back.',
  ],
  'connect-timeout': ({ afterMs }) => [
    `No response within ${afterMs} ms.`,
    'The server is slow or gone. For a model that thinks before its first header raise `timeouts.connectMs`.',
  ],
  'idle-timeout': ({ afterMs }) => [
    `Nothing came for ${afterMs} ms.`,
    'The connection is dead, or the server is silent for longer than it should: let it send a comment every 15 s, or raise `timeouts.idleMs`.',
  ],
  'total-timeout': ({ afterMs }) => [
    `Not done within ${afterMs} ms.`,
    'Raise `timeouts.totalMs`, or ask for a shorter answer.',
  ],
  'http-status': (facts) => [answered(facts), statusAdvice(facts)],
  'content-type': (facts) => [
    answered(facts),
    /html/i.test(facts.contentType ?? '')
      ? 'Is it a login page (an expired session), or the page that a proxy or single-page app shows for unknown paths? Check the URL and the credentials; see `bodyStart`.'
      : 'Is streaming switched off on the server? Where its type is wrong and its body is right, name the `framing` (`"sse"`), or `"text"` where the body is the words themselves; see `bodyStart`.',
  ],
  'empty-body': () => ['The server answered without a byte.', `The handler returned before it wrote. ${CUT}`],
  'bad-json': ({ cause }) => [
    `The body is not JSON: ${causeOf(cause)}`,
    'Look at `bodyStart`: the server announced JSON and sent something else.',
  ],
  truncated: () => ['The stream ended before its end marker.', CUT],
  'buffer-overflow': ({ maxBufferChars }) => [
    `A line or event grew past ${maxBufferChars} characters.`,
    'The server must end each event with a blank line. For events that are as large as this raise `maxBufferChars`.',
  ],
  'retries-exhausted': ({ attempts, cause }) => [
    `Gave up after ${attempts} attempts. ${cause instanceof Error ? cause.message : 'The stream ended each time.'}`,
    `${adviceOf(cause)}The last error is \`cause\`, and its facts are on this one too. How often is asked: \`retry.attempts\`.`,
  ],
  'bad-request': ({ cause }) => [
    `The request could not be made: ${causeOf(cause)}`,
    'Nothing was sent. A URL outside a page must be absolute, a GET has no body, and a function of yours (`headers`, `auth`, `resume`) may have thrown: see `cause`.',
  ],
}

/**
 * The words of development. A production build takes {@link file://./explainBriefly.ts} in their place, by the condition
 * `production` of `#explain` in package.json: so sentences may be as long as they help.
 */
export const explain: Explain = (code, facts) => EXPLANATIONS[code](facts)

function answered({ status, contentType, redirectedTo }: EventStreamErrorFacts): string {
  const where = redirectedTo ? ` after a redirect to ${redirectedTo}` : ''
  return `The server answered ${status} with ${contentType ?? 'no Content-Type'}${where}.`
}

function adviceOf(error: unknown): string {
  return error instanceof Error && 'advice' in error ? `${error.advice} ` : ''
}

/** Node says why a connection failed one level down: `fetch failed`, because of `ECONNREFUSED`. */
function causeOf(error: unknown): string {
  const reason = error instanceof Error ? error.cause : undefined
  return reason instanceof Error ? `${error} (${'code' in reason ? reason.code : reason.message})` : `${error}`
}
