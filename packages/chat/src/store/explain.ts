import type { AnswerError } from './AnswerEnd.ts'

/** What a developer should look at when an answer failed by itself, and not by its connection. */
export type Explain = (code: AnswerError['status']) => string

const ADVICE: Record<AnswerError['status'], string> = {
  'server-error': 'The server said so inside the stream: its log knows more, and `serverCode` is its own code.',
  format: 'The format threw while it made the request, and nothing was sent: see its `request`.',
  unreadable:
    'Does the endpoint speak this format, and are its paths right? With `logs: keepLogs()` the log of the answer has the events beside what was read in them.',
  interrupted:
    'The page went away while the answer came. Where the server can go on with it, the option `resume` says how.',
}

/**
 * The advice of development. A production build takes {@link file://./explainBriefly.ts} in its place, by the condition
 * `production` of `#explain` in package.json.
 */
export const explain: Explain = (code) => ADVICE[code]
