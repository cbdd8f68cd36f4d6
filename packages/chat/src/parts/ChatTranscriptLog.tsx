import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useHistory } from '../react/useHistory.ts'
import { useMessageGroups } from '../react/useMessageGroups.ts'
import { useMessageIds } from '../react/useMessageIds.ts'
import { useTranscriptScroll } from '../react/useTranscriptScroll.ts'
import { useUnreadCount } from '../react/useUnreadCount.ts'
import { focusMoveOf, messageAfter } from '../scroll/moveFocus.ts'
import { createMountQueue } from '../transcript/createMountQueue.ts'
import { ChatTranscriptGroup } from './ChatTranscriptGroup.tsx'
import { ChatTranscriptHistory } from './ChatTranscriptHistory.tsx'
import { KeepPlace } from './KeepPlace.tsx'
import { ScrollToEnd } from './ScrollToEnd.tsx'

/** So many groups at the end are there with the first paint: more than fills a screen. */
const FIRST_GROUPS = 1

/** The log of one conversation, and the button that returns to its end. */
export function ChatTranscriptLog({ empty, follow }: { empty: ReactNode; follow: 'end' | 'question' }) {
  const { chat, labels } = useChatContext('ChatTranscript')
  const ids = useMessageIds(chat)
  const groups = useMessageGroups(ids)
  const history = useHistory(chat)
  const { engine, scrollerRef, contentRef, listRef, isAtEnd } = useTranscriptScroll(chat, { ids, follow })
  const unread = useUnreadCount(chat, isAtEnd)
  const [queue] = useState(createMountQueue)
  // Groups of a conversation that was there at once are mounted bit by bit; what comes later is there as it comes.
  const [waiting] = useState(() => new Set(groups.slice(0, -FIRST_GROUPS).map(({ key }) => key)))

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
      >
        <div ref={contentRef} data-slot="chat-content">
          <ChatTranscriptHistory history={history} />
          <KeepPlace engine={engine} firstId={ids[0]} />
          {ids.length === 0 && empty}
          <div ref={listRef} data-slot="chat-list">
            {groups.map((group, index) => (
              <ChatTranscriptGroup
                key={group.key}
                group={group}
                previousId={groups[index - 1]?.ids.slice(-1)[0]}
                isLast={index === groups.length - 1}
                order={waiting.has(group.key) ? index : undefined}
                queue={queue}
              />
            ))}
          </div>
        </div>
      </div>
      {!isAtEnd && <ScrollToEnd unread={unread} onClick={() => engine.goToEnd({ isSmooth: true })} />}
    </>
  )
}
