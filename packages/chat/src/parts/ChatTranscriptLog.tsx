import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useHistory } from '../react/useHistory.ts'
import { useMessageGroups } from '../react/useMessageGroups.ts'
import { useMessageIds } from '../react/useMessageIds.ts'
import { useTranscriptScroll } from '../react/useTranscriptScroll.ts'
import { childrenBetween } from '../scroll/childrenBetween.ts'
import { focusMoveOf, messageAfter } from '../scroll/moveFocus.ts'
import { createMountQueue } from '../transcript/createMountQueue.ts'
import type { MessageSection } from '../transcript/groupMessages.ts'
import { ChatTranscriptSection } from './ChatTranscriptSection.tsx'
import { KeepPlace } from './KeepPlace.tsx'
import { useLatePieces } from './useLatePieces.ts'

/** So many groups at the end are there with the first paint: more than fills a screen. */
const FIRST_GROUPS = 1

/** So many heights of the view around it are mounted before the reader gets there. */
const NEAR_VIEWS = 1.5

/** The log of one conversation, and the button that returns to its end. */
export function ChatTranscriptLog({ empty, follow }: { empty: ReactNode; follow: 'end' | 'question' }) {
  const { chat, labels } = useChatContext('ChatTranscript')
  const ids = useMessageIds(chat)
  const { groups, sections } = useMessageGroups(ids)
  const history = useHistory(chat)
  const { engine, scrollerRef, contentRef, listRef, isAtEnd } = useTranscriptScroll(chat, { ids, follow })
  const { ChatTranscriptHistory, UnreadScrollToEnd } = useLatePieces()
  const [queue] = useState(createMountQueue)
  // Groups of a conversation that was there at once are mounted bit by bit; what comes later is there as it comes.
  const [waiting] = useState(() => new Map(groups.slice(0, -FIRST_GROUPS).map(({ key }, place) => [key, place])))

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const log = event.currentTarget
    const move = event.defaultPrevented ? undefined : focusMoveOf(event.nativeEvent, log)
    const message = move && messageAfter(log, move)
    if (!message) return
    event.preventDefault()
    message.focus({ preventScroll: true })
    if (move === 'last') engine.goToEnd()
    else message.scrollIntoView({ block: 'nearest' })
  }

  // Asked when the view moves, not by an observer: hundreds of observed groups would cost milliseconds of each frame.
  function mountNearGroups(): void {
    const { current: scroller } = scrollerRef
    if (!scroller || !listRef.current) return
    const { top, bottom, height } = scroller.getBoundingClientRect()
    const near = { from: top - NEAR_VIEWS * height, to: bottom + NEAR_VIEWS * height }
    for (const section of childrenBetween(listRef.current, near)) {
      for (const group of childrenBetween(section, near)) {
        const { stage, group: key = '' } = (group as HTMLElement).dataset
        if (stage !== undefined) queue.mountNow(key)
      }
    }
  }

  return (
    <>
      <div
        ref={scrollerRef}
        data-slot="chat-scroller"
        role="log"
        aria-live="off"
        aria-label={labels.transcript}
        aria-busy={history.status === 'loading' || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={waiting.size > 0 ? mountNearGroups : undefined}
      >
        <div ref={contentRef} data-slot="chat-content">
          {ChatTranscriptHistory && <ChatTranscriptHistory history={history} />}
          <KeepPlace engine={engine} firstId={ids[0]} />
          {ids.length === 0 && empty}
          <div ref={listRef} data-slot="chat-list">
            {sections.map((section, index) => (
              <ChatTranscriptSection
                key={section.key}
                section={section}
                previousId={lastIdOf(sections[index - 1])}
                isLast={index === sections.length - 1}
                waiting={waiting}
                queue={queue}
              />
            ))}
          </div>
        </div>
      </div>
      {UnreadScrollToEnd && <UnreadScrollToEnd isAtEnd={isAtEnd} onClick={() => engine.goToEnd({ isSmooth: true })} />}
    </>
  )
}

function lastIdOf(section: MessageSection | undefined): string | undefined {
  return section?.items.slice(-1)[0]?.items.slice(-1)[0]
}
