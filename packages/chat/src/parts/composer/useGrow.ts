import { type RefObject, useLayoutEffect } from 'react'

/** Grows a text area with its text where the browser cannot: Safari before 26, Firefox. CSS sets the limits. */
export function useGrow(input: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useIsomorphicLayoutEffect(() => {
    const area = input.current
    if (!area || globalThis.CSS?.supports('field-sizing', 'content')) return
    area.style.blockSize = 'auto'
    area.style.blockSize = `${area.scrollHeight}px`
  }, [text, input])
}

// React before 19 warns of layout effects on a server.
const useIsomorphicLayoutEffect = typeof document === 'undefined' ? () => {} : useLayoutEffect
