import { browserPage, type PageState } from '@streamside/typewriter/core'

let query: MediaQueryList | undefined
let isReduced = false

/** The page, with its answer about motion kept until it changes: asking anew at each frame costs as much as typing does. */
export const calmPage: PageState = {
  ...browserPage,
  prefersReducedMotion() {
    if (query === undefined) {
      query = globalThis.matchMedia?.('(prefers-reduced-motion)')
      if (query === undefined) return false
      isReduced = query.matches
      query.addEventListener?.('change', ({ matches }) => {
        isReduced = matches
      })
    }
    return isReduced
  },
}
