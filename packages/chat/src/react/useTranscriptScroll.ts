import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createScrollEngine, type ScrollEngine, type ScrollSnapshot } from '../scroll/createScrollEngine.ts'
import type { Chat } from '../store/Chat.ts'

/** A view on a chat's messages. */
export interface TranscriptScroll extends ScrollSnapshot {
  engine: ScrollEngine
  scrollerRef: RefObject<HTMLDivElement | null>
  contentRef: RefObject<HTMLDivElement | null>
  listRef: RefObject<HTMLDivElement | null>
}

/** The scroll engine, bound to elements and to what is asked: one's own question is always worth seeing. */
export function useTranscriptScroll(
  chat: Chat,
  { ids, follow }: { ids: readonly string[]; follow: 'end' | 'question' },
): TranscriptScroll {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const contentRef = useRef<HTMLDivElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const [engine] = useState(createScrollEngine)

  useEffect(() => {
    const { current: scroller } = scrollerRef
    const { current: content } = contentRef
    const { current: list } = listRef
    if (!scroller || !content || !list) return
    const findQuestion = (id: string) => list.querySelector<HTMLElement>(`[data-message-id="${CSS.escape(id)}"]`)
    return engine.attach({ scroller, content, list, findQuestion })
  }, [engine])

  const known = useRef(ids)
  useEffect(() => {
    const before = known.current
    known.current = ids
    if (before === ids) return
    const added = ids.slice(ids.lastIndexOf(before[before.length - 1] ?? '') + 1)
    const isOpened = before.length === 0 && added.length > 2
    const question = [...added].reverse().find((id) => chat.getMessage(id)?.role === 'user')
    if (question === undefined || isOpened) {
      if (added.length > 0 && engine.getSnapshot().isAtEnd) engine.goToEnd()
    } else if (follow === 'question') engine.holdQuestion(question)
    else engine.goToEnd({ isSmooth: true })
  }, [chat, engine, follow, ids])

  const snapshot = useSyncExternalStore(engine.subscribe, engine.getSnapshot, engine.getSnapshot)
  return { ...snapshot, engine, scrollerRef, contentRef, listRef }
}
