import { useState } from 'react'
import { textOf } from '../messages/textOf.ts'
import type { ChatActionsRenderProps } from '../react/ChatComponents.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useMessageShape } from '../react/useMessageShape.ts'
import type { ChatLog } from '../store/ChatLog.ts'
import { plainOf } from '../text/plainOf.ts'
import { ChatAction } from './ChatAction.tsx'
import { ChatDialog } from './ChatDialog.tsx'
import { ChatFeedback } from './ChatFeedback.tsx'
import { ChatMenu, ChatMenuItem } from './ChatMenu.tsx'
import { CheckIcon, CopyIcon, EditIcon, LogIcon, RetryIcon, WarningIcon } from './icons.tsx'
import { useCopy } from './useCopy.ts'

/** What one can do with a message: the frequent in a row, the rest in a menu. */
export function ChatMessageActions({ messageId, onEdit }: ChatActionsRenderProps) {
  const { chat, labels, components } = useChatContext('ChatMessageActions')
  const message = useMessageShape(chat, messageId)
  const { state, copy } = useCopy()
  const [log, setLog] = useState<ChatLog>()
  if (!message) return null

  // The message of the shape may be older than its words.
  const words = () => textOf(chat.getMessage(messageId) ?? message)
  const isAnswer = message.role === 'assistant'
  const hasWords = message.parts.some((part) => part.type === 'text')
  // A step of a form is answered by filling it in.
  const isFormOnly = !hasWords && message.parts.some((part) => part.type === 'form')
  const Log = components.log
  const copyLabel = { idle: labels.copy, copied: labels.copied, failed: labels.copyFailed }[state]

  return (
    <div data-slot="chat-actions" data-shy="">
      {hasWords && (
        <ChatAction label={copyLabel} data-action="copy" onClick={() => void copy(words())}>
          {state === 'copied' ? <CheckIcon /> : state === 'failed' ? <WarningIcon /> : <CopyIcon />}
        </ChatAction>
      )}
      {onEdit && (
        <ChatAction label={labels.edit} data-action="edit" onClick={onEdit}>
          <EditIcon />
        </ChatAction>
      )}
      {isAnswer && !message.error && !isFormOnly && (
        <ChatAction label={labels.regenerate} data-action="regenerate" onClick={() => chat.regenerate(messageId)}>
          <RetryIcon />
        </ChatAction>
      )}
      {isAnswer && !isFormOnly && chat.abilities.feedback && <ChatFeedback messageId={messageId} />}
      {isAnswer && (hasWords || Log) && (
        <ChatMenu label={labels.more}>
          {() => (
            <>
              {hasWords && (
                <ChatMenuItem icon={<CopyIcon />} onSelect={() => void copy(plainOf(words()))}>
                  {labels.copyPlain}
                </ChatMenuItem>
              )}
              {Log && chat.getLog(messageId) && (
                <ChatMenuItem icon={<LogIcon />} onSelect={() => setLog(chat.getLog(messageId))}>
                  {labels.log}
                </ChatMenuItem>
              )}
            </>
          )}
        </ChatMenu>
      )}
      {Log && log && (
        <ChatDialog title={labels.logTitle} data-size="wide" onClose={() => setLog(undefined)}>
          <Log messageId={messageId} log={log} />
        </ChatDialog>
      )}
    </div>
  )
}
