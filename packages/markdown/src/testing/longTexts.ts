import { readFileSync } from 'node:fs'

const PAGES = [
  'README.md',
  'README.zh-CN.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'packages/endpoint/README.md',
  'packages/event-stream/README.md',
  'packages/chat/README.md',
]

/** Long texts that people wrote: the pages of this repository, with tables, lists, code, links, two languages. */
export const longTexts: readonly { name: string; text: string }[] = PAGES.map((name) => ({
  name,
  text: readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8'),
}))
