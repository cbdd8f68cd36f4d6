import { scrollsInside } from './scrollsInside.ts'

/** What is told of the reader's intent. */
export interface IntentListeners {
  /** The reader means to leave where the view is: told before the browser scrolls, so that we never pull against it. */
  onAway: () => void
  /** A finger or a mouse button is down on the content. */
  onPress: () => void
  onRelease: () => void
}

/** A finger that moves less is a tap. */
const TAP_PX = 3

/**
 * Listens for what a reader does with a scroller before it scrolls: wheel, finger, keys, mouse, selection, focus. What
 * only scrolls (the scrollbar, find-in-page, an assistive tool) is seen by the scroll event. Returns the end of it.
 */
export function listenForIntent(
  { scroller, content }: { scroller: HTMLElement; content: HTMLElement },
  { onAway, onPress, onRelease }: IntentListeners,
): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const passive = { passive: true, signal }
  const page = scroller.ownerDocument
  let touchY = 0
  let isMouseDown = false

  const canGoUp = (target: EventTarget | null) => scroller.scrollTop > 0 && !scrollsInside(target, scroller)

  function released(): void {
    isMouseDown = false
    onRelease()
  }

  scroller.addEventListener(
    'wheel',
    ({ deltaY, ctrlKey, target }) => {
      // With Ctrl it zooms.
      if (deltaY < 0 && !ctrlKey && canGoUp(target)) onAway()
    },
    passive,
  )
  scroller.addEventListener(
    'keydown',
    (event) => {
      const { key, shiftKey, target } = event
      const isUp = key === 'PageUp' || key === 'ArrowUp' || key === 'Home' || (key === ' ' && shiftKey)
      if (isUp && !isEditable(target) && canGoUp(target)) onAway()
    },
    { signal },
  )
  scroller.addEventListener(
    'touchstart',
    ({ touches }) => {
      touchY = touches[0]?.clientY ?? 0
      onPress()
    },
    passive,
  )
  scroller.addEventListener(
    'touchmove',
    ({ touches, target }) => {
      if ((touches[0]?.clientY ?? 0) - touchY > TAP_PX && canGoUp(target)) onAway()
    },
    passive,
  )
  for (const type of ['touchend', 'touchcancel'] as const) {
    scroller.addEventListener(type, ({ touches }) => touches.length === 0 && released(), passive)
  }
  content.addEventListener(
    'pointerdown',
    ({ pointerType, button }) => {
      // Touch is told by its own events: the browser cancels the pointer as soon as it scrolls.
      if (pointerType === 'touch' || button !== 0) return
      isMouseDown = true
      onPress()
    },
    { signal },
  )
  page.addEventListener('pointerup', () => isMouseDown && released(), { signal })
  page.addEventListener('pointercancel', () => isMouseDown && released(), { signal })
  // Some releases are told to nobody: outside the window, after a drag.
  page.addEventListener('pointermove', ({ buttons }) => isMouseDown && buttons === 0 && released(), passive)
  page.addEventListener(
    'selectionchange',
    () => {
      const selection = page.getSelection()
      if (selection && !selection.isCollapsed && content.contains(selection.anchorNode)) onAway()
    },
    { signal },
  )
  content.addEventListener(
    'focusin',
    ({ target }) => {
      // By keyboard: what has the focus shall not be carried away. A mouse knows where it points.
      if (target instanceof Element && target.matches(':focus-visible')) onAway()
    },
    { signal },
  )
  return () => listening.abort()
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
