import { readdirSync, readFileSync } from 'node:fs'
import { createManualClock } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { fixtureRequests } from '../test-kit/fixtureRequests.ts'
import { formatRecording } from './formatRecording.ts'
import { parseRecording } from './parseRecording.ts'
import { replayHandler } from './replayHandler.ts'
import { withoutSecrets } from './withoutSecrets.ts'

const here = new URL('.', import.meta.url)
const folder = new URL('../../fixtures/recorded/', here)
const settle = () => new Promise((resolve) => setImmediate(resolve))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The clock moves by this; what is due between two moves is seen at the next. */
const STEP_MS = 0.1

describe('the recordings of the routes', () => {
  it('are those that the command makes', () => {
    const names = readdirSync(folder).map((file) => file.replace('.sse', ''))
    expect(names.sort()).toEqual(Object.keys(fixtureRequests).sort())
  })

  it.each(Object.keys(fixtureRequests))('%s is read and written the same', (name) => {
    const text = readFileSync(new URL(`${name}.sse`, folder), 'utf8')
    const recording = parseRecording(text)
    expect(formatRecording(recording)).toBe(text)
    expect(recording.request.url).toContain(fixtureRequests[name]?.path)
    expect(withoutSecrets(recording)).toEqual(recording)
    expect(text).not.toContain('not-kept')
  })

  it.each(['openai-chat', 'ollama-chat', 'sse-notices'])(
    '%s comes again at its times and ten times as fast',
    async (name) => {
      const recording = parseRecording(readFileSync(new URL(`${name}.sse`, folder), 'utf8'))
      for (const speed of [1, 10]) {
        const clock = createManualClock()
        const { body } = await replayHandler(recording, { speed, clock })(new Request('http://h/any'))
        const seen: [number, string][] = []
        let isOver = false
        const done = (async () => {
          for await (const chunk of body ?? []) seen.push([clock.now(), hex(chunk)])
          isOver = true
        })()
        while (!isOver) {
          // What is due now comes before the clock moves on.
          for (let before = -1; before < seen.length && !isOver; ) {
            before = seen.length
            clock.advance(0)
            await settle()
            await settle()
          }
          clock.advance(STEP_MS)
        }
        await done
        expect(seen.map(([, bytes]) => bytes)).toEqual(recording.chunks.map(({ bytes }) => hex(bytes)))
        for (const [at, [atMs]] of seen.entries()) {
          expect(Math.abs(atMs - (recording.chunks[at]?.atMs ?? 0) / speed)).toBeLessThanOrEqual(STEP_MS)
        }
      }
    },
  )
})

describe('the two writers of the format', () => {
  it.each(['StreamRecording.ts', 'bodyLines.ts', 'formatRecording.ts', 'parseRecording.ts', 'withoutSecrets.ts'])(
    'say the same in %s: the endpoint has it by copy, as it imports nothing of ours',
    (file) => {
      const other = new URL(`../../../event-stream/src/testing/recording/${file}`, here)
      expect(readFileSync(new URL(file, here), 'utf8')).toBe(readFileSync(other, 'utf8'))
    },
  )
})
