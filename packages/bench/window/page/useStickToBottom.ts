import { useEffect, useRef } from 'react'

/** For those who bring no scrolling of their own: the least that keeps the end in view. */
export function useStickToBottom() {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current: scroller } = ref
    if (!scroller) return
    const observer = new ResizeObserver(() => {
      scroller.scrollTop = scroller.scrollHeight
    })
    const watch = () => {
      observer.disconnect()
      for (const child of scroller.children) observer.observe(child)
    }
    watch()
    const children = new MutationObserver(watch)
    children.observe(scroller, { childList: true })
    return () => {
      observer.disconnect()
      children.disconnect()
    }
  }, [])
  return ref
}
