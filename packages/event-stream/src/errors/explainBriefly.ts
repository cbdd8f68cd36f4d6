import type { Explain } from './Explanation.ts'

/** The words of a production build: what to look up, and the facts. The sentences are `explain`. */
export const explain: Explain = (code, { status, cause }) => [
  [code, status ?? cause].join(' '),
  'See the errors of @streamside/event-stream.',
]
