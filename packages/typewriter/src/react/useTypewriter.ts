'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createTypewriter } from '../createTypewriter.ts'
import type { TypewriterOptions } from '../TypewriterOptions.ts'
import type { TypewriterSnapshot } from '../TypewriterSnapshot.ts'

/** How `useTypewriter` shows a text. The ports are read once, at mount; the rest may change at any render. */
export interface UseTypewriterOptions extends TypewriterOptions {
  /** More text is expected. When it turns false, what waits is shown within 250 ms. @default true */
  streaming?: boolean | undefined
  /** What happens to the text that is there at mount. What a server rendered is always shown. @default 'shown' */
  initial?: 'shown' | 'typed' | undefined
  /** Called once when all of a text that was typed is shown and no more is expected. */
  onDone?: (() => void) | undefined
}

/** What is to be shown, and the reader's controls; these never change. */
export interface UseTypewriterResult extends TypewriterSnapshot {
  /** Shows at once what waits. */
  skip: () => void
  /** Shows nothing more until `resume`. */
  pause: () => void
  resume: () => void
}

/**
 * Shows a growing text at an even pace. Give it the whole text at each render; it finds what is new.
 *
 * @example
 * function Answer({ text, isStreaming }: { text: string; isStreaming: boolean }) {
 *   const typed = useTypewriter(text, { streaming: isStreaming })
 *   return <p onClick={typed.skip}>{typed.text}</p>
 * }
 */
export function useTypewriter(text: string, options: UseTypewriterOptions = {}): UseTypewriterResult {
  const { streaming = true } = options
  const [typewriter] = useState(() => {
    const made = createTypewriter(options)
    // What is to be typed comes with the first effect.
    if (options.initial !== 'typed') made.reset(text, !streaming)
    return made
  })
  const { getSnapshot, skip, pause, resume } = typewriter
  const snapshot = useSyncExternalStore(typewriter.subscribe, getSnapshot, () => {
    // Text that a server shows, or has shown already, is not taken away to be typed.
    typewriter.reset(text, !streaming)
    return getSnapshot()
  })

  const isDone = snapshot.status === 'done'
  const wasDone = useRef(isDone)
  useEffect(() => {
    typewriter.configure(options)
    typewriter.update(text, !streaming)
    if (isDone && !wasDone.current) options.onDone?.()
    wasDone.current = isDone
  })

  return { ...snapshot, skip, pause, resume }
}
