import type { EventStreamErrorCode, EventStreamErrorFacts } from './EventStreamErrorCode.ts'

/** What an error says: what happened, and what to look at or to do. */
export type Explanation = readonly [message: string, advice: string]

/** The words of an error, from its code and facts. */
export type Explain = (code: EventStreamErrorCode, facts: EventStreamErrorFacts) => Explanation
