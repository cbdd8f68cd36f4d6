import type { Typewriter } from './Typewriter.ts'

/**
 * Pauses a typewriter while the reader has something selected, and goes on when nothing is: a text node that grows
 * loses its selection. A pause that was there before stays. Returns how to stop.
 *
 * @param within Only a selection that touches this element counts; anywhere in the page without it.
 */
export function pauseOnSelection(
  typewriter: Pick<Typewriter, 'pause' | 'resume' | 'getSnapshot'>,
  within?: { readonly current: Element | null },
): () => void {
  let holds = false

  function onChange(): void {
    const selection = document.getSelection()
    const selects = Boolean(
      selection && !selection.isCollapsed && (!within?.current || selection.containsNode(within.current, true)),
    )
    if (selects === holds) return
    if (selects && typewriter.getSnapshot().status === 'paused') return
    holds = selects
    if (selects) typewriter.pause()
    else typewriter.resume()
  }

  document.addEventListener('selectionchange', onChange)
  return () => {
    document.removeEventListener('selectionchange', onChange)
    if (holds) typewriter.resume()
  }
}
