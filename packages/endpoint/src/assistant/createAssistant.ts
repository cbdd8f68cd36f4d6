import type { AnswerSource, AssistantAnswer } from './AssistantAnswer.ts'
import { createDocSearch, type DocHit } from './createDocSearch.ts'
import { cutMarkdown } from './cutMarkdown.ts'
import type { DocLocale, DocPage } from './DocPage.ts'
import type { DocSection } from './DocSection.ts'
import { isGreeting } from './isGreeting.ts'
import { localeOf } from './localeOf.ts'
import { IS_QUESTION, phrases } from './phrases.ts'
import { searchTerms } from './searchTerms.ts'
import { splitSections } from './splitSections.ts'

/** Answers questions from documentation. */
export interface Assistant {
  /** The same question always gets the same answer. */
  answer(question: string): AssistantAnswer
}

/** A section is quoted up to about this many characters: half a minute of reading. */
const MAX_SECTION_LENGTH = 1200
/** The second section is an addition, not another answer. */
const MAX_SECOND_LENGTH = 500
/** A second section is worth showing when it fits nearly as well as the first. */
const SECOND_SCORE_RATIO = 0.6
const FOLLOW_UP_COUNT = 3
/** Where an endpoint serves its pages. */
const DOCS_PATH = '/docs/'

/**
 * An assistant that finds the sections a question is about and quotes them, in English or Chinese. No model, no
 * network, no randomness.
 */
export function createAssistant(docs: readonly DocPage[]): Assistant {
  const sections: DocSection[] = docs.flatMap(splitSections).map((section, id) => ({ ...section, id }))
  const search = createDocSearch(sections)

  // Who has asked nothing yet is invited by the headings that are questions themselves, then by the READMEs.
  const inviting = [...sections].sort((one, other) => inviteRank(one) - inviteRank(other))

  function followUps(locale: DocLocale, { hits, used }: { hits: DocHit[]; used: readonly DocSection[] }): string[] {
    const usedTitles = used.map((section) => section.title)
    const lastId = used.at(-1)?.id ?? -1
    const ahead = [...sections.slice(lastId + 1), ...sections.slice(0, lastId + 1)]
    const titles = [...hits.map((hit) => hit.section), ...(used.length > 0 ? ahead : inviting)]
      .filter((section) => section.locale === locale && !usedTitles.includes(section.title))
      .map((section) => section.title)
    return [...new Set(titles)].slice(0, FOLLOW_UP_COUNT).map(phrases[locale].ask)
  }

  function welcome(locale: DocLocale, text: string): AssistantAnswer {
    const questions = followUps(locale, { hits: [], used: [] })
    const list = questions.map((question) => `- ${question}`).join('\n')
    const parts = list === '' ? [text] : [text, phrases[locale].tryAsking, list]
    const reasoning = phrases[locale].noReasoning
    return { text: parts.join('\n\n'), locale, reasoning, sources: [], followUps: questions }
  }

  return {
    answer(question) {
      const locale = localeOf(question)
      if (isGreeting(question)) return welcome(locale, phrases[locale].welcome)
      const hits = search(question, locale)
      const [best, next] = hits
      if (!best) {
        const titles = inviting.filter((section) => section.locale === locale).map((section) => section.title)
        return welcome(locale, phrases[locale].nothing([...new Set(titles)].slice(0, FOLLOW_UP_COUNT)))
      }
      const hasSecond = next !== undefined && next.score >= best.score * SECOND_SCORE_RATIO
      const used = hasSecond ? [best.section, next.section] : [best.section]
      return {
        text: compose(used, locale),
        locale,
        reasoning: phrases[locale].reasoning({
          terms: [...new Set(searchTerms(question))],
          found: hits.length,
          titles: used.map(({ title }) => title),
        }),
        sources: used.map(sourceOf),
        followUps: followUps(locale, { hits, used }),
      }
    },
  }
}

function inviteRank({ title, path }: DocSection): number {
  if (IS_QUESTION.test(title)) return 0
  return /README/.test(path) ? 1 : 2
}

function compose([first, second]: readonly DocSection[], locale: DocLocale): string {
  const say = phrases[locale]
  const parts: string[] = []
  if (first) parts.push(say.lead(first.title), cutMarkdown(first.text, MAX_SECTION_LENGTH))
  if (second) parts.push(say.also(second.title), cutMarkdown(second.text, MAX_SECOND_LENGTH))
  const links = [first, second].flatMap((section) => (section ? [linkTo(section)] : []))
  return [...parts, `${say.sources}: ${links.join(' · ')}`].join('\n\n')
}

function sourceOf({ title, path, anchor }: DocSection): AnswerSource {
  const page = `${DOCS_PATH}${path}`
  return { title, url: anchor === '' ? page : `${page}#${anchor}` }
}

function linkTo(section: DocSection): string {
  const { title, url } = sourceOf(section)
  return `[${title}](${url})`
}
