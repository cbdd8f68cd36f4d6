import { describe, expect, it } from 'vitest'
import { builtInDocs } from './builtInDocs.ts'
import { tokenise } from './tokenise.ts'

describe('tokenise', () => {
  it.each([
    ['words with the space before them', 'The answer is here.', ['The', ' answer', ' is', ' here', '.']],
    ['Chinese by one or two characters', '你好世界吗', ['你好', '世界', '吗']],
    ['marks one by one', '**bold**', ['*', '*', 'bold', '*', '*']],
    ['line ends together', 'a\n\nb', ['a', '\n\n', 'b']],
    ['a space before a line end by itself', 'a \nb', ['a', ' ', '\n', 'b']],
    ['long words in pieces', 'createEventStream', ['createEventS', 'tream']],
    ['indentation with the word after it', '  let x', ['  let', ' x']],
    ['nothing as nothing', '', []],
  ])('gives %s', (_, text, tokens) => {
    expect(tokenise(text)).toEqual(tokens)
  })

  it.each(['👩‍👩‍👧', '🇨🇳', 'é', '각', 'नि', '👍🏽', '\r\n'])('never cuts the grapheme %j', (grapheme) => {
    const text = `a${grapheme}${grapheme} b${grapheme}你${grapheme}`
    const tokens = tokenise(text)
    expect(tokens.join('')).toBe(text)
    const cuts = tokens.map((_, at) => tokens.slice(0, at).join('').length)
    const edges = Array.from(new Intl.Segmenter('en').segment(text), ({ index }) => index)
    expect(edges).toEqual(expect.arrayContaining(cuts))
  })

  it('gives the text again when joined', () => {
    for (const { markdown } of builtInDocs) expect(tokenise(markdown).join('')).toBe(markdown)
  })
})
