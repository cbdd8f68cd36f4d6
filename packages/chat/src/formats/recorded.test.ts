import { describe, expect, it } from 'vitest'
import { essenceOf, readAnswer } from '../test-kit/readAnswer.ts'
import { cutTransport, readRecording } from '../test-kit/rechunked.ts'
import { RECORDINGS } from '../test-kit/recordings.ts'

/** Cuts of each recording here, spread over all of it; `recorded.long.test.ts` takes every one. */
const CUTS = 24

describe('a recording of the endpoint is exactly this message, whole and however it is cut', () => {
  it.each(RECORDINGS)('%s', async (name, format, message) => {
    const recording = await readRecording(name)
    const step = Math.max(1, recording.bytes.length / CUTS)
    for (let at = 0; at < recording.bytes.length; at += step) {
      const answer = await readAnswer(format, cutTransport(recording, Math.floor(at)))
      const seen = { ...essenceOf(answer), warnings: answer.warnings }
      expect(seen, `cut at ${Math.floor(at)}`).toEqual({ status: 'done', metadata: {}, warnings: [], ...message })
    }
  })

  it('and is truncated, with all that came, where its last event is missing', async () => {
    const isWithoutMarker = (name: string) => /plain|whole|error|responses|spring/.test(name)
    for (const [name, format] of RECORDINGS.filter(([name]) => !isWithoutMarker(name))) {
      const { bytes, contentType } = await readRecording(name)
      const { message } = await readAnswer(format, cutTransport({ bytes: bytes.subarray(0, 900), contentType }, 0))
      if (bytes.length > 900) expect(message, name).toMatchObject({ status: 'failed', error: { code: 'truncated' } })
    }
  })
})
