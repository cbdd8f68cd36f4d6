import { firstEndingBelow } from './childrenBetween.ts'

/** Less than this is rounding: nobody sees it, and correcting it would never end. */
const SEEN_PX = 0.5

/** Remembers what the reader reads, and puts it back where it was after the layout has moved it. */
export interface Anchor {
  /** Takes what is at the top of the view as what is read. */
  pick(): void
  /** Undoes what the layout has moved since; scrolling by the reader does not count as such. */
  restore(): void
}

/**
 * Own scroll anchoring, for browsers without `overflow-anchor` and for what it leaves out (content added above while the
 * view is at its very top). Places are measured within the content, so that the reader's own scrolling changes none.
 */
export function createAnchor(scroller: HTMLElement, content: HTMLElement): Anchor {
  /** What is read, innermost first; the elements around it stand in when it is replaced. */
  let chain: { element: Element; top: number }[] = []

  const contentTop = (element: Element) =>
    element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop

  return {
    pick() {
      const line = scroller.getBoundingClientRect().top + scroller.clientTop
      chain = []
      let within: Element | undefined = content
      while (within) {
        const found: Element | undefined = within.children[firstEndingBelow(within.children, line)]
        if (found) chain.unshift({ element: found, top: contentTop(found) })
        // One that begins in view is read from its beginning; of one that began before, something inside is read.
        within = found && found.getBoundingClientRect().top < line ? found : undefined
      }
    },
    restore() {
      chain = chain.filter(({ element }) => element.isConnected)
      const [read] = chain
      if (!read) return
      const moved = contentTop(read.element) - read.top
      if (Math.abs(moved) < SEEN_PX) return
      const before = scroller.scrollTop
      scroller.scrollTop = before + moved
      // By what it has really been scrolled: a fraction that is left is made good with the next.
      read.top += scroller.scrollTop - before
      for (const around of chain.slice(1)) around.top = contentTop(around.element)
    },
  }
}
