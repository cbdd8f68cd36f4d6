import type { MarkdownLabels } from '@streamside/markdown'
import type { ChatError } from '../messages/ChatError.ts'

/** Every word that the parts show or announce. Another language is another object of this shape. */
export interface ChatLabels {
  /** A BCP 47 tag: dates and numbers are written by it. */
  locale: string
  /** The name of the whole, for screen readers. */
  window: string
  transcript: string
  /** The composer's accessible name. */
  message: string
  placeholder: string
  send: string
  stop: string
  copy: string
  copied: string
  regenerate: string
  retry: string
  /** Of dialogs. */
  close: string
  cancel: string
  scrollToEnd: string
  you: string
  assistant: string
  /** Before the first word of an answer. */
  waiting: string
  /** The answer was stopped by the reader. */
  stopped: string
  /** What was said before is no longer sent. */
  contextCleared: string
  reasoning: string
  sources: string
  /** The request is tried again in so many seconds. */
  retryingIn: (seconds: number) => string
  /** What happened, in words for the reader; the developer's words are in `error.message` and `error.advice`. */
  error: (error: ChatError) => string
  welcomeTitle: string
  welcomeText: string
  /** The words of Markdown: a copy button, footnotes. @default English */
  markdown?: Partial<MarkdownLabels> | undefined
}
