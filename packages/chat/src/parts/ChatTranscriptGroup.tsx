import { type CSSProperties, memo, startTransition, useEffect, useRef, useState } from 'react'
import { textOf } from '../messages/textOf.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import type { MountQueue, MountStage } from '../transcript/createMountQueue.ts'
import { estimateHeight } from '../transcript/estimateHeight.ts'
import type { MessageGroup } from '../transcript/groupMessages.ts'
import { ChatTranscriptRow } from './ChatTranscriptRow.tsx'

interface ChatTranscriptGroupProps {
  group: MessageGroup
  /** The message before the first of these. */
  previousId: string | undefined
  isLast: boolean
  /** Its place among those that wait to be mounted; `undefined`: it is there at once. */
  order: number | undefined
  queue: MountQueue
}

/** How near a group comes before its messages are there as they are: some screens, so that nobody sees it happen. */
const NEAR = '150% 0px'

/** Some messages that are mounted, skipped and laid out together. */
export const ChatTranscriptGroup = memo(function ChatTranscriptGroup(props: ChatTranscriptGroupProps) {
  const { group, previousId, isLast, order, queue } = props
  const { chat } = useChatContext('ChatTranscript')
  const [stage, setStage] = useState<MountStage>(order === undefined ? 'rows' : 'blank')
  const ref = useRef<HTMLDivElement>(null)

  const size = group.ids.length
  const isWhole = stage === 'rows'
  useEffect(() => {
    if (isWhole || order === undefined || !ref.current) return
    const leave = queue.add({ order, size, mount: (next) => startTransition(() => setStage(next)) })
    if (typeof IntersectionObserver === 'undefined') return leave
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        // The words at once, the rest in slices: a frame is never waited for.
        setStage((now) => (now === 'blank' ? 'text' : now))
        startTransition(() => setStage('rows'))
      },
      { root: ref.current.closest('[data-slot="chat-scroller"]'), rootMargin: NEAR },
    )
    observer.observe(ref.current)
    return () => {
      leave()
      observer.disconnect()
    }
  }, [isWhole, order, queue, size])

  return (
    <div
      ref={ref}
      data-slot="chat-group"
      data-stage={isWhole ? undefined : stage}
      data-closed={isLast ? undefined : ''}
      style={isLast ? undefined : heightOf(group.ids.map((id) => wordsOf(chat.getMessage(id))))}
    >
      {stage === 'rows' &&
        group.ids.map((id, index) => (
          <ChatTranscriptRow key={id} messageId={id} previousId={index === 0 ? previousId : group.ids[index - 1]} />
        ))}
      {stage === 'text' &&
        group.ids.map((id) => (
          <div key={id} data-slot="chat-row-text" data-role={chat.getMessage(id)?.role} dir="auto">
            {wordsOf(chat.getMessage(id))}
          </div>
        ))}
    </div>
  )
})

function wordsOf(message: Parameters<typeof textOf>[0] | undefined): string {
  return message ? textOf(message) : ''
}

function heightOf(texts: readonly string[]): CSSProperties {
  const heightPx = texts.reduce((sum, text) => sum + estimateHeight(text), 0)
  return { '--chat-group-height': `${heightPx}px` } as CSSProperties
}
