import MiniSearch from 'minisearch'
import type { DocLocale } from './DocPage.ts'
import type { DocSection } from './DocSection.ts'
import { searchTerms } from './searchTerms.ts'

/** A section that answers, and how well. */
export interface DocHit {
  section: DocSection
  score: number
}

/** A section answers when it holds more than this part of the words asked for, or just this with one in its title. */
const COVERAGE = 0.5
/** Enough to go before a page that repeats the words in every line. */
const SAME_QUESTION = 100
const SAME_WORDS = 10

/** Finds the sections that a question is about, best first: those in its language, else those in another. */
export function createDocSearch(sections: readonly DocSection[]): (question: string, locale: DocLocale) => DocHit[] {
  const index = new MiniSearch<DocSection>({
    fields: ['title', 'parents', 'text'],
    extractField: (section, field) => {
      if (field === 'id') return section.id
      if (field === 'parents') return section.parents.join(' ')
      return field === 'title' ? section.title : section.text
    },
    tokenize: searchTerms,
    processTerm: (term) => term,
  })
  index.addAll(sections)

  return (question, locale) => {
    const asked = new Set(searchTerms(question))
    if (asked.size === 0) return []
    const results = index.search(question, {
      boost: { title: 4, parents: 1.5 },
      prefix: (term) => term.length > 3,
    })
    const hits = results
      .filter(({ queryTerms, match }) => {
        const coverage = new Set(queryTerms).size / asked.size
        const isInTitle = Object.values(match).some((fields) => fields.includes('title'))
        return coverage > COVERAGE || (isInTitle && coverage === COVERAGE)
      })
      .flatMap(({ id, score }) => {
        const section = sections[id]
        return section ? [{ section, score: score * headingFit(section.title, { question, asked }) }] : []
      })
      .sort((a, b) => b.score - a.score || a.section.id - b.section.id)
    const sameLocale = hits.filter((hit) => hit.section.locale === locale)
    return sameLocale.length > 0 ? sameLocale : hits
  }
}

/** A heading that asks the very question is its answer, whatever else mentions the words. */
function headingFit(title: string, { question, asked }: { question: string; asked: ReadonlySet<string> }): number {
  if (plain(title) === plain(question)) return SAME_QUESTION
  const terms = new Set(searchTerms(title))
  const isSame = terms.size === asked.size && [...terms].every((term) => asked.has(term))
  return isSame ? SAME_WORDS : 1
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\p{P}\p{S}\s]+/gu, '')
}
