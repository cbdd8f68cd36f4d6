import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { isComposing } from '../isComposing.ts'
import { isTouchScreen } from '../isTouchScreen.ts'
import { keepModal } from './keepModal.ts'
import { useVisibleHeight } from './useVisibleHeight.ts'

/**
 * What makes a section a window over the page: the focus goes in when it opens and back to where it was when it
 * closes, Escape closes it; on a phone it stays above the keyboard, and nothing behind it can be reached.
 */
export function useDock(section: RefObject<HTMLElement | null>, dock: { isOpen: boolean; isDocked: boolean }) {
  const { isOpen, isDocked } = dock
  const isShown = isOpen && isDocked
  useVisibleHeight(section, isShown)
  const wasShown = useRef(isShown)

  useEffect(() => {
    const hasOpened = isShown && !wasShown.current
    wasShown.current = isShown
    const own = section.current
    if (!isShown || !own) return
    const opener = document.activeElement
    const page = document
    const input = own.querySelector<HTMLElement>('[data-slot="chat-input"]')
    // The keyboard of a touch screen would cover half of what was opened.
    const first = isTouchScreen() ? own : (input ?? own)
    const endModal = keepModal(own)
    // Open from the beginning: the page's reader has not asked for it, the focus stays.
    if (hasOpened) first.focus({ preventScroll: true })
    return () => {
      // First: the focus goes back only to what can be reached.
      endModal()
      // Only a focus that went with the window is given back.
      if (page.activeElement !== page.body) return
      const launcher = page.querySelector<HTMLElement>('[data-slot="chat-launcher"]')
      const next = opener instanceof HTMLElement && opener !== page.body && opener.isConnected ? opener : launcher
      next?.focus({ preventScroll: true })
    }
  }, [isShown, section])
}

/** True for an Escape that is meant for the window: not for an input method, a dialog inside, or who used it already. */
export function isEscape(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event.nativeEvent)) return false
  return !(event.target as Element).closest('dialog')
}
