import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useIsRunning } from '../react/useIsRunning.ts'
import { useOnline } from '../react/useOnline.ts'
import { CloseIcon } from './icons.tsx'

/** Props of {@link ChatHeader}, and everything that a `header` takes. */
export interface ChatHeaderProps extends Omit<ComponentPropsWithoutRef<'header'>, 'title' | 'children'> {
  title?: ReactNode
  /** A second line; while an answer is on its way it says so. */
  subtitle?: ReactNode
  /** The address of a picture, or a picture. */
  avatar?: ReactNode
  /** Controls at the end: `<ClearContextAction />`, your own … */
  actions?: ReactNode
  /** Shows a button that closes the window. */
  onClose?: (() => void) | undefined
}

/** Who one talks to, and what can be done with the conversation as a whole. */
export const ChatHeader = forwardRef<HTMLElement, ChatHeaderProps>(function ChatHeader(
  { title, subtitle, avatar, actions, onClose, ...props },
  ref,
) {
  const { chat, labels } = useChatContext('ChatHeader')
  const isRunning = useIsRunning(chat)
  const isOnline = useOnline()
  const status = isRunning ? 'answering' : isOnline ? 'ready' : 'offline'
  return (
    <header {...props} ref={ref} data-slot="chat-header" data-status={status}>
      {avatar !== undefined && (
        <span data-slot="chat-header-avatar" aria-hidden="true">
          {typeof avatar === 'string' && /[/:]/.test(avatar) ? <img src={avatar} alt="" /> : avatar}
        </span>
      )}
      <div data-slot="chat-header-words">
        {title !== undefined && <h2 data-slot="chat-title">{title}</h2>}
        {subtitle !== undefined && <p data-slot="chat-subtitle">{isRunning ? labels.answering : subtitle}</p>}
      </div>
      <div data-slot="chat-header-actions">
        {actions}
        {onClose && (
          <button
            type="button"
            data-slot="chat-icon-button"
            data-action="close"
            aria-label={labels.closeWindow}
            title={labels.closeWindow}
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        )}
      </div>
    </header>
  )
})
