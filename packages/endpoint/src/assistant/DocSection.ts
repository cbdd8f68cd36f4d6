import type { DocLocale } from './DocPage.ts'

/** The part of a page under one heading. */
export interface DocSection {
  /** Its number among all sections. */
  id: number
  path: string
  locale: DocLocale
  title: string
  /** The headings above it, outermost first. */
  parents: string[]
  /** What follows `#` in a link to it; empty for the text before the first heading. */
  anchor: string
  /** Markdown without the heading. */
  text: string
}
