import { type CSSProperties, memo, startTransition, useEffect, useState } from 'react'
import { textOf } from '../messages/textOf.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import type { MountQueue, MountStage } from '../transcript/createMountQueue.ts'
import { heightOf } from '../transcript/estimateHeight.ts'
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

/** Some messages that are mounted, skipped and laid out together. */
export const ChatTranscriptGroup = memo(function ChatTranscriptGroup(props: ChatTranscriptGroupProps) {
  const { group, previousId, isLast, order, queue } = props
  const { chat } = useChatContext('ChatTranscript')
  const [stage, setStage] = useState<MountStage>(order === undefined ? 'rows' : 'blank')

  const { key, items: ids } = group
  const size = ids.length
  const isWhole = stage === 'rows'
  useEffect(() => {
    if (isWhole || order === undefined) return
    return queue.add({
      key,
      order,
      size,
      mount(next, isNear) {
        // Words that are looked at come at once, all else in slices: no frame waits for it.
        if (isNear && next === 'text') setStage(next)
        else startTransition(() => setStage(next))
      },
    })
  }, [isWhole, key, order, queue, size])

  return (
    <div
      data-group={key}
      data-slot="chat-group"
      data-stage={isWhole ? undefined : stage}
      data-closed={isLast ? undefined : ''}
      style={isLast ? undefined : ({ '--chat-group-height': `${heightOf(chat, ids)}px` } as CSSProperties)}
    >
      {stage === 'rows' &&
        ids.map((id, index) => (
          <ChatTranscriptRow key={id} messageId={id} previousId={index === 0 ? previousId : ids[index - 1]} />
        ))}
      {stage === 'text' &&
        ids.map((id) => (
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
