import { describe, expect, it } from 'vitest'
import { essenceOf, readAnswer } from '../test-kit/readAnswer.ts'
import { cutTransport, readRecording } from '../test-kit/rechunked.ts'
import { RECORDINGS } from '../test-kit/recordings.ts'

describe('a recording of the endpoint is exactly this message', () => {
  it.each(RECORDINGS)(
    '%s, at every cut',
    async (name, format, message) => {
      const recording = await readRecording(name)
      for (let at = 1; at < recording.bytes.length; at++) {
        const seen = essenceOf(await readAnswer(format, cutTransport(recording, at)))
        expect(seen, `cut at ${at}`).toEqual({ status: 'done', metadata: {}, ...message })
      }
    },
    600_000,
  )
})
