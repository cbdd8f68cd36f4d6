import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextBlocks } from './createTextBlocks.ts'

const line = 'x'.repeat(79)

describe('text blocks', () => {
  it('joined by newlines are the text, however it grew, and equal those of the text at once', () => {
    const piece = fc.oneof(fc.constantFrom('\n', '\n\n', `${line}\n`, line.repeat(30), '你好'), fc.string())
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const grown = createTextBlocks()
        let text = ''
        let blocks: readonly string[] = []
        for (const piece of pieces) {
          text += piece
          blocks = grown.update(text)
          expect(blocks.join('\n')).toBe(text)
        }
        if (text !== '') expect(blocks).toEqual(createTextBlocks().update(text))
      }),
      { seed: 7 },
    )
  })

  it('never changes a block that another one follows', () => {
    const blocks = createTextBlocks()
    let before: readonly string[] = []
    let text = ''
    for (let index = 0; index < 500; index++) {
      text += `${line}\n`
      const after = blocks.update(text)
      expect(after.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1))
      before = after
    }
    expect(before.length).toBeGreaterThan(15)
    expect(Math.max(...before.map((block) => block.length))).toBeLessThan(2200)
  })

  it('starts over when the text does not continue the last one', () => {
    const blocks = createTextBlocks()
    blocks.update(`${line}\n`.repeat(100))
    expect(blocks.update('other')).toEqual(['other'])
  })

  it('returns the same array for the same text', () => {
    const blocks = createTextBlocks()
    expect(blocks.update('a')).toBe(blocks.update('a'))
  })
})
