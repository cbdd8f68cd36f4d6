import { describe, expect, it } from 'vitest'
import { createEventStream } from '../createEventStream.ts'
import { fetchTransport } from '../transport/fetchTransport.ts'
import type { Transport } from '../transport/Transport.ts'
import { record } from './record.ts'
import { replay } from './replay.ts'

async function eventsOver(transport: Transport, url: string): Promise<string[]> {
  const events: string[] = []
  const stream = createEventStream(url, { transport, isEnd: (event) => event.event === 'close' })
  for await (const { event, data, lastEventId } of stream) events.push(`${lastEventId} ${event} ${data}`)
  return events
}

describe('in Chromium', () => {
  it('records a feed of the real endpoint, and replays it without one', async () => {
    const recorder = record(fetchTransport())
    const live = await eventsOver(recorder, '/sse/notices?count=5&everyMs=20&fault=split-utf8&token=SECRET')
    await expect.poll(() => recorder.recordings.length, { timeout: 10_000 }).toBe(1)
    const [recording = ''] = recorder.recordings
    expect(live).toHaveLength(6)
    expect(recording).not.toContain('SECRET')
    expect(recording).toMatch(/:@chunk at \d+ from \d+\n/)
    const again = replay(recording, { speed: 10 })
    expect(await eventsOver(again, '/nowhere')).toEqual(live)
  })
})
