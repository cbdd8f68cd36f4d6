import { createHighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { classTheme } from './classTheme.ts'
import { createShikiHighlight, type Tokenizer } from './createShikiHighlight.ts'
import { createShikiHighlighter } from './createShikiHighlighter.ts'

let shiki: Tokenizer

beforeAll(async () => {
  shiki = await createHighlighterCore({
    themes: [classTheme],
    langs: [bundledLanguages.ts],
    engine: createJavaScriptRegexEngine(),
  })
})

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be coloured.
const CODE = 'const a = 1 // one\n/* a comment\nof two lines */\nfunction f(): string { return `x\n${a} y` }\n'

describe('a block', () => {
  it('is coloured by classes', () => {
    const [first, , third] = createShikiHighlight(shiki, 'ts').highlight([CODE], 0) ?? []
    expect(first).toContainEqual({ text: 'const', className: 'tok-keyword' })
    expect(first).toContainEqual({ text: '1', className: 'tok-number' })
    expect(first?.at(-1)).toEqual({ text: '// one', className: 'tok-comment' })
    expect(third).toEqual([{ text: 'of two lines */', className: 'tok-comment' }])
  })

  it('that grows character by character comes out as one that was there at once', () => {
    const growing = createShikiHighlight(shiki, 'ts')
    let last: unknown
    for (let end = 1; end <= CODE.length; end++) last = growing.highlight([CODE.slice(0, end)], 0)
    expect(last).toEqual(createShikiHighlight(shiki, 'ts').highlight([CODE], 0))
  })

  it('comes out the same in chunks as in one, also when a comment spans them', () => {
    const whole = createShikiHighlight(shiki, 'ts').highlight([CODE], 0)
    const lines = CODE.split(/(?<=\n)/)
    const highlight = createShikiHighlight(shiki, 'ts')
    expect(lines.flatMap((_, index) => highlight.highlight(lines, index) ?? [])).toEqual(whole)
    const backwards = createShikiHighlight(shiki, 'ts')
    expect(backwards.highlight(lines, 2)).toEqual(whole?.slice(2, 3))
  })

  it('that grows is not read anew from its start', () => {
    const codeToTokensBase = vi.fn(shiki.codeToTokensBase)
    const highlight = createShikiHighlight({ ...shiki, codeToTokensBase }, 'ts')
    const chunks: string[] = []
    for (let chunk = 0; chunk < 10; chunk++) {
      for (let line = 1; line <= 64; line++) {
        chunks[chunk] = 'const a = 1\n'.repeat(line)
        highlight.highlight(chunks, chunk)
      }
    }
    expect(codeToTokensBase).toHaveBeenCalledTimes(640)
  })
})

describe('the highlighter', () => {
  it('loads a language when it is first asked for, and tells when it is there', async () => {
    const load = vi.fn(bundledLanguages.json)
    const highlighter = createShikiHighlighter({ languages: { json: load } })
    const listener = vi.fn()
    highlighter.subscribe(listener)
    expect(load).not.toHaveBeenCalled()
    expect(highlighter.start('JSON')).toBeUndefined()
    expect(highlighter.start('json')).toBeUndefined()
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1))
    expect(load).toHaveBeenCalledTimes(1)
    expect(highlighter.start('json')?.highlight(['{"a": 1}\n'], 0)?.[0]).toContainEqual({
      text: '1',
      className: 'tok-number',
    })
  })

  it('leaves a language that nobody knows without colours, and one that cannot be loaded says so', async () => {
    const onWarning = vi.fn()
    const highlighter = createShikiHighlighter({
      languages: { broken: () => Promise.reject(new Error('offline')) },
      onWarning,
    })
    highlighter.start('constructor')
    highlighter.start('broken')
    await vi.waitFor(() => expect(onWarning).toHaveBeenCalledTimes(1))
    expect(onWarning.mock.calls[0]?.[0]).toContain('"broken" could not be loaded')
    expect(highlighter.start('constructor')).toBeUndefined()
    expect(highlighter.getSnapshot()).toBe(0)
  })
})
