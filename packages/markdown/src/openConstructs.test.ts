import { describe, expect, it } from 'vitest'
import { createIncrementalMarkdown } from './createIncrementalMarkdown.ts'
import { alerts, footnotes } from './MarkdownExtension.ts'
import { corpus } from './testing/corpus.ts'
import { toHtml } from './testing/toHtml.ts'
import { visibleText } from './testing/visibleText.ts'

const open = (text: string) => toHtml(createIncrementalMarkdown().update(text)).trimEnd()

/** What is seen after each character. It may only grow towards what is seen at the end. */
function expectToGrow(text: string) {
  const incremental = createIncrementalMarkdown({ extensions: [footnotes, alerts] })
  const whole = visibleText(createIncrementalMarkdown({ extensions: [footnotes, alerts] }).update(text, { done: true }))
  for (let end = 1; end <= text.length; end++) {
    const seen = visibleText(incremental.update(text.slice(0, end)))
    if (!whole.startsWith(seen))
      expect(`${text.slice(0, end)} ⇒ ${seen}`).toBe(`${text.slice(0, end)} ⇒ a beginning of ${whole}`)
  }
}

describe('no marker of a construct that closes later is ever seen', () => {
  it.each([
    'a **bold** b',
    'a *it* b',
    'a _it_ b',
    'a __bold__ b',
    '***both*** b',
    '**bold *and it* too** b',
    '*it **and bold** too* b',
    '**bold *both***',
    '~~gone~~ b',
    '~gone~ b',
    'a `code` b',
    'a ``co`de`` b',
    '`a *b* c`',
    '**`code` bold**',
    'a [link](/url) b',
    'a [link](/url "title") b',
    '[**bold** link](<a b>) c',
    '[a `]` b](/url) c',
    '![alt](/url) b',
    '[![alt](/img)](/url) b',
    'see <https://example.org/a> b',
    'a <b>tag</b> c',
    'a <span title="x > y">c</span>',
    '<!-- comment --> a',
    'a &amp; b',
    'a &#x1F600; b',
    'a \\* b',
    'a  \nb',
    'a\\\nb',
    '# Heading\n\na',
    '## Heading ##\n\na',
    'Heading\n===\n\na',
    'Heading\n---\n\na',
    'a\n\n---\n\nb',
    'a\n\n***\n\nb',
    '- a\n- b\n  - c\n\n- d',
    '* a\n* b',
    '1. a\n2. b\n10. c',
    '- [ ] a\n- [x] b',
    '> a\n> b\n>\n> c',
    '> - a\n>   - b',
    '```\ncode\n```\n\na',
    '```js\ncode\n```\na',
    '~~~\ncode ~~\n~~~\na',
    '- ```\n  code\n  ```\n- b',
    '> ```\n> code\n> ```\n\nb',
    '| a | b |\n|---|---|\n| c | d |\n\ne',
    'a | b\n--- | ---\nc | d\n\ne',
    'text\n| a | b |\n|:-:|--:|\n| **c** | `d` |\n\ne',
    '[a]: /url\n\n[a] b',
    '[a]: /url "title"\n[b]: </u>\n\nc',
    'Hello! World',
    'a![b](c)',
    'text[^1] more\n\n[^1]: Note.\n',
    '> [!NOTE]\n> text',
    '**中文**，*「引」*文',
    '<div>\nraw\n</div>\n\na',
    '2. b\n3. c',
    'a\n1. b',
    '+ a\n+ b',
    '    code\n\na',
    '**a\nb** c',
    'www.example.org/a_b_c is',
    'mail me@example.org now',
    'a "quote" (b)',
    '[a](b(c)d) e',
    '**[link](/url)**: text',
    '- **a**: b\n- **c**: d',
    '😀 **👩‍👩‍👧** b',
  ])('in %j', expectToGrow)

  it.each(corpus.slice(0, 2))('in $name', ({ text }) => expectToGrow(text.replace(/\[规范\]|\[文档\]\[docs\]/g, 'x')))
})

describe('what has begun', () => {
  it.each([
    ['a **bo', '<p>a <strong>bo</strong></p>'],
    ['a **bold*', '<p>a <strong>bold</strong></p>'],
    ['a *b **c', '<p>a <em>b <strong>c</strong></em></p>'],
    ['a `co', '<p>a <code>co</code></p>'],
    ['a ``co`', '<p>a <code>co</code></p>'],
    ['a ~~go', '<p>a <del>go</del></p>'],
    ['a [li', '<p>a li</p>'],
    ['a [link](/ur', '<p>a <a href="">link</a></p>'],
    ['a [**li', '<p>a <strong>li</strong></p>'],
    ['a ![al', '<p>a </p>'],
    ['a ![alt](/ur', '<p>a </p>'],
    ['a <spa', '<p>a </p>'],
    ['a &am', '<p>a </p>'],
    ['a \\', '<p>a </p>'],
    ['a\n--', '<p>a</p>'],
    ['a\n===', '<p>a</p>'],
    ['| a | b |\n|--', ''],
    ['| a | b |\n|---|---|\n', '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>'],
    ['```', '<pre><code></code></pre>'],
    ['```j', '<pre><code></code></pre>'],
    ['```js\nx', '<pre><code class="language-js">x\n</code></pre>'],
    ['- ', ''],
    ['1', ''],
    ['#', ''],
    ['# H', '<h1>H</h1>'],
    ['[a]: /u', ''],
    ['[a](/u) b', '<p><a href="/u">a</a> b</p>'],
    ['5 * 3 = 15 and a_b_c', '<p>5 * 3 = 15 and a_b_c</p>'],
    ['\ud83d', ''],
    ['a \ud83d', '<p>a</p>'],
  ])('in %j is shown as %s', (text, html) => {
    expect(open(text)).toBe(html)
  })

  it('is shown as it stands when nothing closes it', () => {
    const done = (text: string) => toHtml(createIncrementalMarkdown().update(text, { done: true })).trimEnd()
    expect(done('a **bo')).toBe('<p>a **bo</p>')
    expect(done('a [li')).toBe('<p>a [li</p>')
    expect(done('| a |')).toBe('<p>| a |</p>')
    expect(done('a !')).toBe('<p>a !</p>')
    expect(open('a **bo\n\nb')).toBe('<p>a **bo</p>\n<p>b</p>')
  })
})

it('turns a paragraph into a heading or a table once, under the same key', () => {
  for (const [text, type] of [
    ['Title\n---\nx', 'heading'],
    ['a | b\n--|--\nc | d\n', 'table'],
  ] as const) {
    const incremental = createIncrementalMarkdown()
    const types: string[] = []
    const keys = new Set<number>()
    for (let end = 1; end <= text.length; end++) {
      const [first] = incremental.update(text.slice(0, end))
      if (first && types.at(-1) !== first.type) types.push(first.type)
      if (first) keys.add(first.key)
    }
    expect(types).toEqual(['paragraph', type])
    expect(keys.size).toBe(1)
  }
})
