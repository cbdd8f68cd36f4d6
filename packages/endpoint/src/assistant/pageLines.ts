import { headingAnchor, plainHeading } from './headingAnchor.ts'

/** A line of a page, and what it is. */
export interface PageLine {
  line: string
  /** Within a code block, or one of its fences. */
  isCode: boolean
  heading?: { level: number; title: string; anchor: string }
}

const HEADING = /^(#{1,6})\s+(.+)$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/

/** The lines of a Markdown page with its headings found. A `#` inside a code block is no heading. */
export function pageLines(markdown: string): PageLine[] {
  const anchors = new Map<string, number>()
  let fence = ''
  return withoutFrontMatter(markdown)
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const mark = FENCE.exec(line)?.[1]
      const wasCode = fence !== ''
      if (mark && !wasCode) fence = mark
      else if (mark?.startsWith(fence) && line.trim() === mark) fence = ''
      if (wasCode || fence !== '') return { line, isCode: true }
      const [, marks, words = ''] = HEADING.exec(line) ?? []
      if (marks === undefined) return { line, isCode: false }
      const title = plainHeading(words)
      return {
        line,
        isCode: false,
        heading: { level: marks.length, title, anchor: numbered(headingAnchor(title), anchors) },
      }
    })
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
