import { type KeyboardEvent, useRef } from 'react'
import { isComposing } from '../isComposing.ts'

/** An Enter this soon after a word was completed is the Enter that completed it: no finger is so quick. */
const SAME_KEY_MS = 50

/**
 * Tells the Enter of an input method from that of the reader. Chromium and Firefox report the key while it composes.
 * Safari completes the word first and reports the key afterwards, with key code 229, or on some versions without: then
 * the time tells.
 *
 * @see https://bugs.webkit.org/show_bug.cgi?id=165004
 */
export function useEndOfComposition() {
  const endedAt = useRef(Number.NEGATIVE_INFINITY)
  return {
    onCompositionEnd: (event: { timeStamp: number }) => {
      endedAt.current = event.timeStamp
    },
    isInputMethods: (event: KeyboardEvent) =>
      isComposing(event.nativeEvent) || event.timeStamp - endedAt.current < SAME_KEY_MS,
  }
}
