'use client'

export type { CodeHighlight, CodeHighlighter, CodeToken } from './CodeHighlighter.ts'
export { createShikiHighlighter, type ShikiHighlighterOptions } from './highlight/createShikiHighlighter.ts'
