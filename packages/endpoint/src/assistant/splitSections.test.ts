import { describe, expect, it } from 'vitest'
import { splitSections } from './splitSections.ts'

const split = (markdown: string) =>
  splitSections({ path: 'page.md', markdown }).map(({ title, anchor, text }) => [title, anchor, text])

describe('splitSections', () => {
  it.each([
    [
      'one section per heading that has text',
      '# A\n\none\n\n## B\n\n## C\n\ntwo',
      [
        ['A', 'a', 'one'],
        ['C', 'c', 'two'],
      ],
    ],
    ['text before any heading under the name of the page', 'intro', [['page.md', '', 'intro']]],
    ['no heading out of a code block', '# A\n```sh\n# not me\n```', [['A', 'a', '```sh\n# not me\n```']]],
    ['no end of a code block by a shorter fence', '# A\n````\n```\n# x\n````', [['A', 'a', '````\n```\n# x\n````']]],
    [
      'numbered anchors for repeated headings',
      '# A\nx\n# A\ny',
      [
        ['A', 'a', 'x'],
        ['A', 'a-1', 'y'],
      ],
    ],
    [
      'anchors as GitHub makes them',
      '# `use` it: [你好](x), v2_0!\nx',
      [['use it: 你好, v2_0!', 'use-it-你好-v2_0', 'x']],
    ],
    ['nothing of front matter and comments', '---\na: 1\n---\n# A\n<!-- hidden -->\nx', [['A', 'a', 'x']]],
    ['the same from other line ends', '# A\r\n\r\none\r\ntwo', [['A', 'a', 'one two']]],
  ])('gives %s', (_, markdown, sections) => {
    expect(split(markdown)).toEqual(sections)
  })

  it('knows the headings above a section', () => {
    const markdown = '# A\nx\n### B\nx\n## C\nx\n### D\nx'
    const parents = splitSections({ path: 'p', markdown }).map((section) => section.parents)
    expect(parents).toEqual([[], ['A'], ['A'], ['A', 'C']])
  })
})
