import type { DocLocale } from './DocPage.ts'

/** A section that an answer is taken from. */
export interface AnswerSource {
  title: string
  /** Where an endpoint serves the section: `/docs/`, the path of the page and the anchor of the section. */
  url: string
}

/** What the docs assistant says. */
export interface AssistantAnswer {
  /** Markdown. */
  text: string
  /** The language of the question, and so of the answer. */
  locale: DocLocale
  /** How the answer was found, as a model would think aloud. */
  reasoning: string
  sources: AnswerSource[]
  /** Up to three questions that this assistant can answer. */
  followUps: string[]
}
