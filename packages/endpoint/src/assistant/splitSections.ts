import type { DocPage } from './DocPage.ts'
import type { DocSection } from './DocSection.ts'
import { type PageLine, pageLines } from './pageLines.ts'
import { unwrapLines } from './unwrapLines.ts'

/** The sections of a page, one per heading that has text of its own, each paragraph on one line. */
export function splitSections(page: DocPage): Omit<DocSection, 'id'>[] {
  const sections: Omit<DocSection, 'id'>[] = []
  const titles: string[] = []
  let anchor = ''
  let lines: PageLine[] = []

  function finish(): void {
    const text = unwrapLines(lines).join('\n').trim()
    lines = []
    const headings = titles.filter(Boolean)
    const title = headings.at(-1) ?? page.path
    if (text === '') return
    sections.push({ path: page.path, locale: page.locale ?? 'en', title, parents: headings.slice(0, -1), anchor, text })
  }

  for (const line of pageLines(page.markdown)) {
    if (!line.heading) {
      lines.push(line)
      continue
    }
    finish()
    const { level, title } = line.heading
    titles.length = level
    titles.fill('', titles.findLastIndex(Boolean) + 1)
    titles[level - 1] = title
    anchor = line.heading.anchor
  }
  finish()
  return sections
}
