import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useChatState } from '../react/useChatState.ts'
import { useCountdown } from '../react/useCountdown.ts'
import { useOnline } from '../react/useOnline.ts'
import { CloseIcon, OfflineIcon, RetryIcon, WarningIcon } from './icons.tsx'

/**
 * What the reader should know beside the conversation: the device is offline, a broken answer is about to go on, an
 * action failed and was undone. Empty as long as all is well.
 */
export const ConnectionNotice = forwardRef<HTMLDivElement, Omit<ComponentPropsWithoutRef<'div'>, 'children'>>(
  function ConnectionNotice(props, ref) {
    const { chat, labels } = useChatContext('ConnectionNotice')
    const isOnline = useOnline()
    const status = useChatState(chat, 'status')
    const connection = useChatState(chat, 'connection')
    const notice = useChatState(chat, 'notice')
    // Before the first word the message itself says when it is tried again.
    const isBroken = connection.status === 'waiting' && status === 'streaming'
    const seconds = useCountdown(isBroken && isOnline ? connection.retryAtMs : undefined)
    return (
      // The region is there before its words: only what is added to it is announced.
      <div role="status" {...props} ref={ref} data-slot="chat-notices">
        {!isOnline && <Notice icon={<OfflineIcon />} kind="offline" text={labels.offline} />}
        {seconds !== undefined && (
          <Notice icon={<RetryIcon />} kind="reconnecting" text={labels.reconnectingIn(seconds)} />
        )}
        {notice && (
          <Notice icon={<WarningIcon />} kind="failed" text={labels.notice(notice)} title={notice.message}>
            <button
              type="button"
              data-slot="chat-icon-button"
              aria-label={labels.dismiss}
              title={labels.dismiss}
              onClick={chat.dismissNotice}
            >
              <CloseIcon />
            </button>
          </Notice>
        )}
      </div>
    )
  },
)

interface NoticeProps {
  kind: 'offline' | 'reconnecting' | 'failed'
  icon: ReactNode
  text: string
  /** The developer's words. */
  title?: string | undefined
  children?: ReactNode
}

function Notice({ kind, icon, text, title, children }: NoticeProps) {
  return (
    <div data-slot="chat-notice" data-kind={kind}>
      {icon}
      <p title={title}>{text}</p>
      {children}
    </div>
  )
}
