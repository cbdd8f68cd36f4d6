import type { DocPage } from './DocPage.ts'
import type { DocSection } from './DocSection.ts'
import { headingAnchor, plainHeading } from './headingAnchor.ts'

const HEADING = /^(#{1,6})\s+(.+)$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/

/** The sections of a page, one per heading that has text of its own. A `#` inside a code block is no heading. */
export function splitSections(page: DocPage): Omit<DocSection, 'id'>[] {
  const sections: Omit<DocSection, 'id'>[] = []
  const titles: string[] = []
  const anchors = new Map<string, number>()
  let anchor = ''
  let lines: string[] = []
  let fence = ''

  function finish(): void {
    const text = lines.join('\n').trim()
    lines = []
    const headings = titles.filter(Boolean)
    const title = headings.at(-1) ?? page.path
    if (text === '') return
    sections.push({ path: page.path, locale: page.locale ?? 'en', title, parents: headings.slice(0, -1), anchor, text })
  }

  for (const line of withoutFrontMatter(page.markdown).split(/\r\n|\r|\n/)) {
    const mark = FENCE.exec(line)?.[1]
    if (mark && fence === '') fence = mark
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = ''
    const heading = fence === '' ? HEADING.exec(line) : null
    if (!heading) {
      lines.push(line)
      continue
    }
    finish()
    const [, marks = '', markdown = ''] = heading
    titles.length = marks.length
    titles.fill('', titles.findLastIndex(Boolean) + 1)
    titles[marks.length - 1] = plainHeading(markdown)
    anchor = numbered(headingAnchor(plainHeading(markdown)), anchors)
  }
  finish()
  return sections
}

/** GitHub numbers a repeated anchor: `options`, `options-1`. */
function numbered(anchor: string, seen: Map<string, number>): string {
  const count = seen.get(anchor) ?? 0
  seen.set(anchor, count + 1)
  return count === 0 ? anchor : `${anchor}-${count}`
}

/** Settings of a site generator and comments are no text. */
function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '').replace(/<!--[\s\S]*?-->/g, '')
}
