import type { ConnectionPolicy } from './ConnectionPolicy.ts'

/** How a body that had begun came to its end: the server closed it, or the connection broke. */
export type BodyEnd = 'clean-end' | 'broken'

/** What that means for the stream. */
export type EndVerdict = 'repeat' | 'server-closed' | 'truncated' | 'network'

/** The facts of the policy that decide. */
export type EndFacts = Pick<ConnectionPolicy, 'isGet' | 'hasIsEnd' | 'reconnectOnEnd' | 'resumes'>

/**
 * The end-of-stream table, for everything that is not an end marker, a 204 or a stop.
 *
 * | the body ended by | GET, no `isEnd` | `isEnd` given, not seen yet | POST, no `isEnd` |
 * |---|---|---|---|
 * | clean end | repeat, unless `reconnectOnEnd: false` | repeat where `resume` allows, else truncated | server-closed |
 * | broken | repeat | repeat where `resume` allows, else truncated | repeat where `resume` allows, else network |
 */
export function endOfStream(end: BodyEnd, facts: EndFacts): EndVerdict {
  if (facts.hasIsEnd) return facts.resumes ? 'repeat' : 'truncated'
  if (facts.isGet) return end === 'broken' || facts.reconnectOnEnd ? 'repeat' : 'server-closed'
  if (end === 'clean-end') return 'server-closed'
  return facts.resumes ? 'repeat' : 'network'
}
