import { describe, expect, it } from 'vitest'
import { EventStreamError } from '../errors/EventStreamError.ts'
import { type ConnectionEvent, IDLE } from './ConnectionState.ts'
import type { RepeatOptions } from './mayRepeat.ts'
import { transition } from './transition.ts'

const isEnd = () => false
const ends: Record<string, ConnectionEvent> = {
  'clean end': { type: 'body-ended' },
  broken: { type: 'failed', error: new EventStreamError('network', 'gone') },
}

/** What became of it: waiting, or the reason it closed, or the code of its error. */
function verdict(method: string, end: string, options: RepeatOptions): string {
  const facts = { options, isGet: method === 'GET', random: 0, nowMs: 0 }
  const events = [{ type: 'open' }, { type: 'responded' }, ends[end]] as ConnectionEvent[]
  const { phase } = events.reduce((state, event) => transition(state, event, facts), IDLE)
  if (phase.status === 'closed') return phase.reason
  return phase.status === 'failed' ? phase.error.code : phase.status
}

describe('the end-of-stream table', () => {
  it.each<[method: string, end: string, options: RepeatOptions, verdict: string]>([
    ['GET', 'clean end', {}, 'waiting'],
    ['GET', 'clean end', { reconnectOnEnd: false }, 'server-closed'],
    ['GET', 'broken', {}, 'waiting'],
    ['GET', 'broken', { reconnectOnEnd: false }, 'waiting'],
    ['GET', 'clean end', { isEnd }, 'truncated'],
    ['GET', 'broken', { isEnd }, 'truncated'],
    ['GET', 'clean end', { isEnd, resume: 'last-event-id' }, 'waiting'],
    ['POST', 'clean end', { isEnd }, 'truncated'],
    ['POST', 'broken', { isEnd }, 'truncated'],
    ['POST', 'broken', { isEnd, resume: 'last-event-id' }, 'waiting'],
    ['POST', 'clean end', { isEnd, resume: 'last-event-id' }, 'waiting'],
    ['POST', 'clean end', {}, 'server-closed'],
    ['POST', 'clean end', { resume: 'last-event-id' }, 'server-closed'],
    ['POST', 'broken', {}, 'network'],
    ['POST', 'broken', { resume: 'last-event-id' }, 'waiting'],
  ])('%s, %s, %o: %s', (method, end, options, wanted) => {
    expect(verdict(method, end, options)).toBe(wanted)
  })
})
