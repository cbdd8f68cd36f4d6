import { expect, it } from 'vitest'
import { plainOf } from './plainOf.ts'

it.each([
  ['a heading', '## What is *SSE*?\n\nIt is', 'What is SSE?\n\nIt is'],
  ['emphasis', 'It **is** a __wire__, *really* ~~not~~ _so_', 'It is a wire, really not so'],
  ['names with underscores', 'snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
  ['a link and a picture', '[Docs](https://a.b/c_(d) "T") ![a cat](cat.png)', 'Docs a cat'],
  ['code in a line', 'call `send()` now', 'call send() now'],
  ['a block of code, as it is', 'So:\n```ts\nconst a = **b**\n```\nDone', 'So:\nconst a = **b**\nDone'],
  ['a block of code that has no end yet', 'So:\n~~~\n# no heading', 'So:\n# no heading'],
  ['a table', '| a | b |\n| --- | :-: |\n| 1 | 2 |', 'a\tb\n1\t2'],
  ['a quote and a rule', '> said\n> so\n\n---\nend', 'said\nso\n\nend'],
  ['a list keeps its signs', '- one\n- two\n1. three', '- one\n- two\n1. three'],
  ['escapes', '1\\. not \\*that\\*', '1. not *that*'],
  ['Chinese', '**你好**，_世界_', '你好，世界'],
])('%s', (_, markdown, plain) => {
  expect(plainOf(markdown)).toBe(plain)
})

it('is quick on long text without marks that close', () => {
  expect(plainOf('*a '.repeat(20_000)).length).toBe(60_000)
  expect(plainOf('['.repeat(20_000)).length).toBe(20_000)
})
