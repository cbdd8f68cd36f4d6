import { everySplit } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { cutAfterEvents } from './cutAfterEvents.ts'
import type { StreamStep } from './StreamStep.ts'

/** What is sent before the cut, and whether there was one. */
async function sent(chunks: Iterable<Uint8Array>, count: number): Promise<{ text: string; isCut: boolean }> {
  const steps = Array.from(chunks, (data): StreamStep => ({ do: 'send', data, afterMs: 0 }))
  const decoder = new TextDecoder()
  let text = ''
  let isCut = false
  for await (const step of cutAfterEvents(steps, { count, instead: { do: 'drop' } })) {
    if (step.do === 'send' && typeof step.data !== 'string') text += decoder.decode(step.data, { stream: true })
    else isCut = true
  }
  return { text, isCut }
}

describe('cutAfterEvents', () => {
  const cases: [string, string, number, string, boolean][] = [
    ['events of two lines', 'id: 1\ndata: a\n\ndata: b\n\n', 1, 'id: 1\ndata: a\n\n', true],
    ['CRLF', 'data: a\r\n\r\ndata: b\r\n\r\n', 1, 'data: a\r\n\r', true],
    ['CR', 'data: a\r\rdata: b\r\r', 1, 'data: a\r\r', true],
    ['no comments', ': hello\n\n:\n\ndata: a\n\ndata: b\n\n', 1, ': hello\n\n:\n\ndata: a\n\n', true],
    ['no blank lines between events', 'data: a\n\n\n\ndata: b\n\ndata: c\n\n', 2, 'data: a\n\n\n\ndata: b\n\n', true],
    ['nothing at all', 'data: a\n\n', 0, '', true],
    ['to an end that comes first', 'data: a\n\n', 3, 'data: a\n\n', false],
  ]
  it.each(cases)('counts %s, however the bytes are split', async (_, stream, count, text, isCut) => {
    for (const { name, chunks } of everySplit(new TextEncoder().encode(stream))) {
      expect(await sent(chunks, count), name).toEqual({ text, isCut })
    }
  })
})
