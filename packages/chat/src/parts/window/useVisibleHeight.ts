import { type RefObject, useEffect } from 'react'

/**
 * Keeps a window that covers a phone above the on-screen keyboard: Safari slides the keyboard over the page and tells
 * only the visual viewport. Writes `--chat-visible-height` and `--chat-visible-top`, which only the phone's rules read.
 */
export function useVisibleHeight(element: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const viewport = globalThis.visualViewport
    const own = element.current
    if (!viewport || !own || !isOn) return
    function write(): void {
      // Pinched: the reader looks closer at a part of it.
      if (!viewport || viewport.scale > 1.01) return
      own?.style.setProperty('--chat-visible-height', `${viewport.height}px`)
      own?.style.setProperty('--chat-visible-top', `${viewport.offsetTop}px`)
    }
    write()
    viewport.addEventListener('resize', write)
    viewport.addEventListener('scroll', write)
    return () => {
      viewport.removeEventListener('resize', write)
      viewport.removeEventListener('scroll', write)
    }
  }, [element, isOn])
}
