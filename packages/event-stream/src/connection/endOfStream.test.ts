import { describe, expect, it } from 'vitest'
import type { EventStreamOptions } from '../core.ts'
import { settle, setUpStream } from '../test-kit/setUpStream.ts'

const isEnd = () => false

/** What became of a stream whose body ended: waiting, or the reason it closed, or the code of its error. */
async function verdict(end: 'clean end' | 'broken', options: EventStreamOptions): Promise<string> {
  const { stream, transport } = setUpStream(options)
  stream.open()
  const server = await transport.request(0)
  server.send('data: a\n\n')
  await settle()
  if (end === 'broken') server.fail()
  else server.end()
  await settle()
  const snapshot = stream.getSnapshot()
  expect(snapshot.data).toBe('a')
  stream.close()
  if (snapshot.status === 'closed') return snapshot.reason
  return snapshot.status === 'failed' ? snapshot.error.code : snapshot.status
}

describe('the end-of-stream table', () => {
  it.each<[method: string, end: 'clean end' | 'broken', options: EventStreamOptions, verdict: string]>([
    ['GET', 'clean end', {}, 'waiting'],
    ['GET', 'clean end', { reconnectOnEnd: false }, 'server-closed'],
    ['GET', 'broken', {}, 'waiting'],
    ['GET', 'broken', { reconnectOnEnd: false }, 'waiting'],
    ['GET', 'clean end', { isEnd }, 'truncated'],
    ['GET', 'broken', { isEnd }, 'truncated'],
    ['GET', 'clean end', { isEnd, resume: 'last-event-id' }, 'waiting'],
    ['GET', 'broken', { isEnd, resume: 'last-event-id' }, 'waiting'],
    ['POST', 'clean end', { isEnd }, 'truncated'],
    ['POST', 'broken', { isEnd }, 'truncated'],
    ['POST', 'broken', { isEnd, resume: 'last-event-id' }, 'waiting'],
    ['POST', 'clean end', { isEnd, resume: 'last-event-id' }, 'waiting'],
    ['POST', 'clean end', {}, 'server-closed'],
    ['POST', 'clean end', { resume: 'last-event-id' }, 'server-closed'],
    ['POST', 'broken', {}, 'network'],
    ['POST', 'broken', { resume: 'last-event-id' }, 'waiting'],
    ['GET', 'clean end', { retry: { attempts: 1 } }, 'retries-exhausted'],
    ['GET', 'broken', { retry: { attempts: 1 } }, 'network'],
  ])('%s, %s, %o: %s', async (method, end, options, wanted) => {
    expect(await verdict(end, { method, ...options })).toBe(wanted)
  })

  it.each(['GET', 'POST'])('%s, 204: no-content, and nothing is asked again', async (method) => {
    const { stream, transport, clock } = setUpStream({ method })
    stream.open()
    const server = await transport.request(0)
    server.respond({ status: 204, headers: {} })
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'no-content' })
    expect(server.aborted).toBe(true)
    clock.advance(3_600_000)
    await settle()
    expect(transport.requests).toHaveLength(1)
  })
})
