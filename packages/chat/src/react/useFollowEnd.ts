import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** Within this many pixels of the end the reader counts as being there: zoom makes fractions. */
const END_TOLERANCE_PX = 8

/** What a scroller that follows its end is made of. */
export interface FollowEnd {
  scrollerRef: RefObject<HTMLDivElement | null>
  contentRef: RefObject<HTMLDivElement | null>
  /** The reader is at the end, and the view follows it. */
  isAtEnd: boolean
  /** Goes to the end and follows it again. */
  scrollToEnd: (behavior: 'instant' | 'smooth') => void
}

/**
 * Follows the end of growing content until the reader moves up, and again once they come back down. Upward intent is
 * taken from the wheel itself, before the browser scrolls, so that a fast stream never pulls against it.
 */
export function useFollowEnd(): FollowEnd {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const contentRef = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  const [isAtEnd, setAtEnd] = useState(true)

  const scrollToEnd = useCallback((behavior: 'instant' | 'smooth') => {
    follows.current = true
    setAtEnd(true)
    const scroller = scrollerRef.current
    scroller?.scrollTo({ top: scroller.scrollHeight, behavior })
  }, [])

  useEffect(() => {
    const scroller = scrollerRef.current
    const content = contentRef.current
    if (!scroller || !content) return
    let lastTop = scroller.scrollTop

    function follow(next: boolean): void {
      follows.current = next
      setAtEnd(next)
    }
    function onScroll(): void {
      if (!scroller) return
      const movedUp = scroller.scrollTop < lastTop
      lastTop = scroller.scrollTop
      if (distanceToEnd(scroller) <= END_TOLERANCE_PX) follow(true)
      else if (movedUp) follow(false)
    }
    function onWheel(event: WheelEvent): void {
      if (scroller && event.deltaY < 0 && scroller.scrollTop > 0) follow(false)
    }
    function onResize(): void {
      if (scroller && follows.current) scroller.scrollTop = scroller.scrollHeight
    }

    const observer = new ResizeObserver(onResize)
    observer.observe(content)
    observer.observe(scroller)
    scroller.addEventListener('scroll', onScroll, { passive: true })
    scroller.addEventListener('wheel', onWheel, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', onScroll)
      scroller.removeEventListener('wheel', onWheel)
    }
  }, [])

  return { scrollerRef, contentRef, isAtEnd, scrollToEnd }
}

function distanceToEnd(scroller: HTMLElement): number {
  return scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
}
