import MiniSearch from 'minisearch'
import type { DocLocale } from './DocPage.ts'
import type { DocSection } from './DocSection.ts'
import { searchTerms } from './searchTerms.ts'

/** A section that answers, and how well. */
export interface DocHit {
  section: DocSection
  score: number
}

/** A page in the language of the question goes before the same page in another. */
const SAME_LOCALE_BOOST = 2.5
/** A section answers when it holds at least this part of the words asked for; less is an accident. */
const MIN_COVERAGE = 0.5

/** Finds the sections that a question is about, best first. */
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
      boostDocument: (id) => (sections[id]?.locale === locale ? SAME_LOCALE_BOOST : 1),
    })
    return results
      .filter((result) => new Set(result.queryTerms).size / asked.size >= MIN_COVERAGE)
      .flatMap(({ id, score }) => {
        const section = sections[id]
        return section ? [{ section, score }] : []
      })
      .sort((a, b) => b.score - a.score || a.section.id - b.section.id)
  }
}
