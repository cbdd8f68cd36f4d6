import { type CSSProperties, memo } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import type { MountQueue } from '../transcript/createMountQueue.ts'
import { heightOf } from '../transcript/estimateHeight.ts'
import type { MessageSection } from '../transcript/groupMessages.ts'
import { ChatTranscriptGroup } from './ChatTranscriptGroup.tsx'

interface ChatTranscriptSectionProps {
  section: MessageSection
  /** The message before the first of these. */
  previousId: string | undefined
  isLast: boolean
  /** The places of the groups that wait to be mounted; all others are there at once. */
  waiting: ReadonlyMap<string, number>
  queue: MountQueue
}

/** Some groups of messages. */
export const ChatTranscriptSection = memo(function ChatTranscriptSection(props: ChatTranscriptSectionProps) {
  const { section, previousId, isLast, waiting, queue } = props
  const { chat } = useChatContext('ChatTranscript')
  const { items: groups } = section
  const style = isLast
    ? undefined
    : {
        '--chat-section-height': `${heightOf(
          chat,
          groups.flatMap(({ items }) => items),
        )}px`,
      }
  return (
    <div data-slot="chat-section" data-closed={isLast ? undefined : ''} style={style as CSSProperties}>
      {groups.map((group, index) => (
        <ChatTranscriptGroup
          key={group.key}
          group={group}
          previousId={index === 0 ? previousId : groups[index - 1]?.items.slice(-1)[0]}
          isLast={isLast && index === groups.length - 1}
          order={waiting.get(group.key)}
          queue={queue}
        />
      ))}
    </div>
  )
})
