import { useState } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useMessageShape } from '../react/useMessageShape.ts'
import { ChatText } from './ChatText.tsx'
import { ChevronDownIcon } from './icons.tsx'

/** What the model thought: open while it thinks, folded when the answer begins, unless the reader said otherwise. */
export function ChatReasoning({ messageId, partIndex }: { messageId: string; partIndex: number }) {
  const { chat, labels } = useChatContext('ChatReasoning')
  const message = useMessageShape(chat, messageId)
  const [chosen, setChosen] = useState<boolean>()
  const part = message?.parts[partIndex]
  if (!message || part?.type !== 'reasoning') return null
  const isThinking = message.status === 'streaming' && part.endedAt === undefined
  const isOpen = chosen ?? isThinking
  const { startedAt, endedAt } = part
  const seconds =
    startedAt !== undefined && endedAt !== undefined ? Math.round((endedAt - startedAt) / 1000) : undefined
  return (
    <details
      data-slot="chat-reasoning"
      data-thinking={isThinking ? '' : undefined}
      open={isOpen}
      // Find-in-page opens it too.
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) setChosen(event.currentTarget.open)
      }}
    >
      {/* A press is noted before the browser acts: what was opened while it thinks stays open. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, Enter and Space are clicks on it */}
      <summary
        onClick={(event) => {
          event.preventDefault()
          setChosen((now) => !(now ?? isThinking))
        }}
      >
        {isThinking ? labels.waiting : seconds ? labels.thoughtFor(seconds) : labels.reasoning}
        <ChevronDownIcon />
      </summary>
      <div data-slot="chat-reasoning-text">
        <ChatText messageId={messageId} partIndex={partIndex} />
      </div>
    </details>
  )
}
