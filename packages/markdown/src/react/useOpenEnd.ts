import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** A server has no layout, and React 18 says so each time. */
const useAfterLayout = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** What holds blocks: the end is further in. */
const HOLDERS = new Set(['markdown-group', 'markdown-list', 'markdown-item', 'markdown-quote'])

/** Where a caret can stand after the words. */
const ENDS = new Set(['markdown-paragraph', 'markdown-heading'])

/**
 * Marks the element in which the text goes on by `data-end`. By hand, not by a prop: else one more block would be
 * rendered at each step. And not by a selector from the root, `[data-streaming] … :last-child`: a browser matches all
 * of a long answer anew when the attribute at its root goes away (a task of 200 ms at 100 kB).
 */
export function useOpenEnd(root: RefObject<HTMLElement | null>, streaming: boolean): void {
  const marked = useRef<Element>(undefined)
  useAfterLayout(() => {
    const end = streaming && root.current ? openEnd(root.current) : undefined
    if (end === marked.current) return
    marked.current?.removeAttribute('data-end')
    end?.setAttribute('data-end', '')
    marked.current = end
  })
}

function openEnd(root: Element): Element | undefined {
  let last = root.lastElementChild
  while (last && HOLDERS.has(slotOf(last))) last = last.lastElementChild
  return last && ENDS.has(slotOf(last)) ? last : undefined
}

function slotOf(element: Element): string {
  return element.getAttribute('data-slot') ?? ''
}
