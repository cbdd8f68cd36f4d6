/** Where a window over the page covers all of it: the same in layouts.css. */
const COVERS = '(max-width: 40rem)'

/**
 * While a window covers the screen, what is behind it cannot be reached: the focus stays inside, and a screen reader
 * reads nothing else. On a wide screen the page beside it stays usable. Returns the end of it.
 */
export function keepModal(own: HTMLElement): () => void {
  const query = globalThis.matchMedia?.(COVERS)
  if (!query) return () => {}
  let release = () => {}
  function apply(): void {
    release()
    release = query.matches ? makeModal(own) : () => {}
  }
  apply()
  query.addEventListener('change', apply)
  return () => {
    query.removeEventListener('change', apply)
    release()
  }
}

function makeModal(own: HTMLElement): () => void {
  const page = own.ownerDocument
  const hadFocus = page.activeElement
  const behind = siblingsUpTo(own, page.body).filter((element) => !element.inert)
  for (const element of behind) element.inert = true
  own.setAttribute('aria-modal', 'true')
  // A page that becomes as narrow as that may hold the focus in what is covered now.
  if (hadFocus !== page.body && !own.contains(hadFocus)) own.focus({ preventScroll: true })
  return () => {
    for (const element of behind) element.inert = false
    own.removeAttribute('aria-modal')
  }
}

function siblingsUpTo(own: HTMLElement, end: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let at: HTMLElement = own; at !== end && at.parentElement; at = at.parentElement) {
    for (const child of at.parentElement.children) if (child !== at) found.push(child as HTMLElement)
  }
  return found
}
