import { createContext, type ElementType, useContext } from 'react'
import type { CodeHighlighter } from '../CodeHighlighter.ts'
import type { UrlPolicy } from '../url/UrlPolicy.ts'
import type { MarkdownComponents, MarkdownTag } from './MarkdownComponents.ts'
import type { MarkdownLabels } from './MarkdownLabels.ts'

/** What all parts of one document share. The same object as long as nothing in it changes. */
export interface MarkdownSettings {
  components: MarkdownComponents
  urlPolicy: UrlPolicy
  labels: MarkdownLabels
  highlighter: CodeHighlighter | undefined
  /** Before the ids of footnotes, so that two answers on a page do not share them. */
  idPrefix: string
}

export const MarkdownContext = createContext<MarkdownSettings | undefined>(undefined)

/** The settings of the document around. */
export function useMarkdownSettings(): MarkdownSettings {
  const settings = useContext(MarkdownContext)
  if (!settings) {
    throw new Error(
      'A part of Markdown was rendered outside of <StreamingMarkdown>, which gives it its settings: put it inside.',
    )
  }
  return settings
}

/** What stands for an element: the replacement, or the element itself. */
export function elementFor(components: MarkdownComponents, tag: MarkdownTag): ElementType {
  return (components[tag] as ElementType | undefined) ?? tag
}
