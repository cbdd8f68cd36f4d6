import type { Explain } from './explain.ts'

/** The advice of a production build: what to look up. The sentences are `explain`. */
export const explain: Explain = () => 'See the errors of @streamside/chat.'
