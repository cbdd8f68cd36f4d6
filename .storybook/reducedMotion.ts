const QUERY = /prefers-reduced-motion:\s*reduce/

let restore: (() => void) | undefined

/**
 * Makes scripts see "reduce" as the setting of the machine. A page cannot change a media feature: `matchMedia` is
 * answered here, the animations of CSS are ended by preview.css. Pass false to see the machine's own setting again.
 */
export function setReducedMotion(reduced: boolean): void {
  if (reduced === (restore !== undefined)) return
  if (restore) {
    restore()
    restore = undefined
    return
  }
  const own = window.matchMedia
  window.matchMedia = (query) => {
    const list = own.call(window, query)
    if (QUERY.test(query)) Object.defineProperty(list, 'matches', { value: true })
    return list
  }
  restore = () => {
    window.matchMedia = own
  }
}
