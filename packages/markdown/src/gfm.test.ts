import { describe, expect, it } from 'vitest'
import { createIncrementalMarkdown } from './createIncrementalMarkdown.ts'
import { normalizeHtml } from './testing/normalizeHtml.ts'
import { toHtml } from './testing/toHtml.ts'

const html = (text: string) => normalizeHtml(toHtml(createIncrementalMarkdown().update(text, { done: true })))

const th = (align: string, text: string) => `<th${align}>${text}</th>\n`
const center = ' align="center"'
const right = ' align="right"'
const head = (...cells: string[]) => `<table>\n<thead>\n<tr>\n${cells.join('')}</tr>\n</thead>\n`
const row = (...cells: string[]) => `<tr>\n${cells.map((cell) => `<td>${cell}</td>\n`).join('')}</tr>\n`
const link = (href: string, text = href) => `<a href="${href}">${text}</a>`

/**
 * The examples of https://github.github.com/gfm/ (0.29, CC BY-SA 4.0) that its extensions add, with their numbers there.
 * What 633 to 635 and 657 show stands below, in other words.
 */
const EXAMPLES: readonly [number, string, string][] = [
  [
    198,
    '| foo | bar |\n| --- | --- |\n| baz | bim |',
    `${head(th('', 'foo'), th('', 'bar'))}<tbody>\n${row('baz', 'bim')}</tbody>\n</table>`,
  ],
  [
    199,
    '| abc | defghi |\n:-: | -----------:\nbar | baz',
    `${head(th(center, 'abc'), th(right, 'defghi'))}<tbody>\n<tr>\n<td${center}>bar</td>\n<td${right}>baz</td>\n</tr>\n</tbody>\n</table>`,
  ],
  [
    200,
    '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |',
    `${head(th('', 'f|oo'))}<tbody>\n${row('b <code>|</code> az')}${row('b <strong>|</strong> im')}</tbody>\n</table>`,
  ],
  [
    201,
    '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar',
    `${head(th('', 'abc'), th('', 'def'))}<tbody>\n${row('bar', 'baz')}</tbody>\n</table><blockquote><p>bar</p></blockquote>`,
  ],
  [
    202,
    '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar',
    `${head(th('', 'abc'), th('', 'def'))}<tbody>\n${row('bar', 'baz')}${row('bar', '')}</tbody>\n</table><p>bar</p>`,
  ],
  [203, '| abc | def |\n| --- |\n| bar |', '<p>| abc | def |\n| --- |\n| bar |</p>'],
  [
    204,
    '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |',
    `${head(th('', 'abc'), th('', 'def'))}<tbody>\n${row('bar', '')}${row('bar', 'baz')}</tbody>\n</table>`,
  ],
  [205, '| abc | def |\n| --- | --- |', `${head(th('', 'abc'), th('', 'def'))}</table>`],
  [
    279,
    '- [ ] foo\n- [x] bar',
    '<ul><li><input disabled="" type="checkbox"> foo</li><li><input checked="" disabled="" type="checkbox"> bar</li></ul>',
  ],
  [
    280,
    '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim',
    '<ul><li><input checked="" disabled="" type="checkbox"> foo<ul><li><input disabled="" type="checkbox"> bar</li><li><input checked="" disabled="" type="checkbox"> baz</li></ul></li><li><input disabled="" type="checkbox"> bim</li></ul>',
  ],
  [491, '~~Hi~~ Hello, ~there~ world!', '<p><del>Hi</del> Hello, <del>there</del> world!</p>'],
  [492, 'This ~~has a\n\nnew paragraph~~.', '<p>This ~~has a</p><p>new paragraph~~.</p>'],
  [493, 'This will ~~~not~~~ strike.', '<p>This will ~~~not~~~ strike.</p>'],
  [622, 'www.commonmark.org', `<p>${link('http://www.commonmark.org', 'www.commonmark.org')}</p>`],
  [
    623,
    'Visit www.commonmark.org/help for more information.',
    `<p>Visit ${link('http://www.commonmark.org/help', 'www.commonmark.org/help')} for more information.</p>`,
  ],
  [
    624,
    'Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.',
    `<p>Visit ${link('http://www.commonmark.org', 'www.commonmark.org')}.</p><p>Visit ${link('http://www.commonmark.org/a.b', 'www.commonmark.org/a.b')}.</p>`,
  ],
  [
    625,
    'www.google.com/search?q=Markup+(business)\n\nwww.google.com/search?q=Markup+(business)))\n\n(www.google.com/search?q=Markup+(business))\n\n(www.google.com/search?q=Markup+(business)',
    ['', '', '(', '(']
      .map(
        (before, index) =>
          `<p>${before}${link('http://www.google.com/search?q=Markup+(business)', 'www.google.com/search?q=Markup+(business)')}${['', '))', ')', ''][index]}</p>`,
      )
      .join(''),
  ],
  [
    626,
    'www.google.com/search?q=(business))+ok',
    `<p>${link('http://www.google.com/search?q=(business))+ok', 'www.google.com/search?q=(business))+ok')}</p>`,
  ],
  [
    627,
    'www.google.com/search?q=commonmark&hl=en\n\nwww.google.com/search?q=commonmark&hl;',
    `<p>${link('http://www.google.com/search?q=commonmark&amp;hl=en', 'www.google.com/search?q=commonmark&amp;hl=en')}</p><p>${link('http://www.google.com/search?q=commonmark', 'www.google.com/search?q=commonmark')}&amp;hl;</p>`,
  ],
  [628, 'www.commonmark.org/he<lp', `<p>${link('http://www.commonmark.org/he', 'www.commonmark.org/he')}&lt;lp</p>`],
  [
    629,
    'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))',
    `<p>${link('http://commonmark.org')}</p><p>(Visit ${link('https://encrypted.google.com/search?q=Markup+(business)')})</p>`,
  ],
  [630, 'foo@bar.baz', `<p>${link('mailto:foo@bar.baz', 'foo@bar.baz')}</p>`],
  [
    631,
    "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.",
    `<p>hello@mail+xyz.example isn't valid, but ${link('mailto:hello+xyz@mail.example', 'hello+xyz@mail.example')} is.</p>`,
  ],
  [
    632,
    'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_',
    `<p>${link('mailto:a.b-c_d@a.b', 'a.b-c_d@a.b')}</p><p>${link('mailto:a.b-c_d@a.b', 'a.b-c_d@a.b')}.</p><p>a.b-c_d@a.b-</p><p>a.b-c_d@a.b_</p>`,
  ],
]

describe('the examples of GFM', () => {
  it.each(EXAMPLES)('come out as written there: %i', (_, markdown, expected) => {
    expect(html(markdown)).toBe(normalizeHtml(expected))
  })
})

it.each(EXAMPLES)(
  'example %i streamed equals it rendered at once, cut in two at every place and character by character',
  (_, text) => {
    const whole = html(text)
    const growing = createIncrementalMarkdown()
    for (let cut = 1; cut < text.length; cut++) {
      const cutInTwo = createIncrementalMarkdown()
      cutInTwo.update(text.slice(0, cut))
      expect(normalizeHtml(toHtml(cutInTwo.update(text, { done: true })))).toBe(whole)
      growing.update(text.slice(0, cut))
    }
    expect(normalizeHtml(toHtml(growing.update(text, { done: true })))).toBe(whole)
  },
)

describe('the rest of what GFM adds', () => {
  it.each([
    // 633
    ['mailto:me@example.org', `<p>${link('mailto:me@example.org')}</p>`],
    ['Write to mailto:a-b@c.d.', `<p>Write to ${link('mailto:a-b@c.d')}.</p>`],
    ['MAILTO:me@a.b/', `<p>${link('MAILTO:me@a.b')}/</p>`],
    ['mailto:me@a.b-', '<p>mailto:me@a.b-</p>'],
    ['mailto:me@a.b_', '<p>mailto:me@a.b_</p>'],
    ['xmpp:me@a.b.', `<p>${link('xmpp:me@a.b')}.</p>`],
    // 634, 635
    ['xmpp:me@a.b/desk', `<p>${link('xmpp:me@a.b/desk')}</p>`],
    ['xmpp:me@a.b/at@work.c, then', `<p>${link('xmpp:me@a.b/at@work.c')}, then</p>`],
    ['xmpp:me@a.b/desk/2', `<p>${link('xmpp:me@a.b/desk')}/2</p>`],
    ['notmailto:me@a.b', `<p>notmailto:${link('mailto:me@a.b', 'me@a.b')}</p>`],
  ])('makes links of addresses with a scheme: %s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })

  it('takes an underline right below a table for a row', () => {
    expect(html('| a | b |\n|---|---|\n| 1 | 2 |\n---\n===')).toBe(
      normalizeHtml(`${head(th('', 'a'), th('', 'b'))}<tbody>\n${row('1', '2')}</tbody>\n</table>\n<hr />\n<p>===</p>`),
    )
    expect(html('| a | b |\n|---|---|\n| 1 | 2 |\n===')).toBe(
      normalizeHtml(`${head(th('', 'a'), th('', 'b'))}<tbody>\n${row('1', '2')}${row('===', '')}</tbody>\n</table>`),
    )
  })

  it('needs no list of disallowed tags (657): every tag is text', () => {
    const [block] = createIncrementalMarkdown().update('<i> <iframe> <noembed>', { done: true })
    expect(block).toMatchObject({
      children: ['<i>', ' ', '<iframe>', ' ', '<noembed>'].map((text) => ({ text })),
    })
  })
})

describe('emphasis beside full-width punctuation', () => {
  it.each([
    ['**「流式」**是', '<strong>「流式」</strong>是'],
    ['他说**“你好！”**然后', '他说<strong>“你好！”</strong>然后'],
    ['注意：**代理（nginx）**会缓冲', '注意：<strong>代理（nginx）</strong>会缓冲'],
    ['**これは「重要」です。**次', '<strong>これは「重要」です。</strong>次'],
    ['*한국어(괄호)*는', '<em>한국어(괄호)</em>는'],
    ['**`code`**是', '<strong><code>code</code></strong>是'],
    ['~~（删）~~留', '<del>（删）</del>留'],
    ['这是**[链接](/a)**。', '这是<strong><a href="/a">链接</a></strong>。'],
  ])('closes where a reader sees that it does: %s', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`)
  })

  it('leaves the words of other scripts as CommonMark reads them', () => {
    expect(html('a**"b"**c')).toBe('<p>a**&quot;b&quot;**c</p>')
  })
})
