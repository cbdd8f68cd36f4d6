import { useChatContext } from '../../react/ChatProvider.tsx'
import { ChatIcon, ChevronDownIcon } from '../icons.tsx'
import { useUnread } from './useUnread.ts'

/** Props of {@link ChatLauncher}. */
export interface ChatLauncherProps {
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  /** Of the window that it opens. */
  controls: string
}

/** The round button that opens the chat; its badge counts the answers that were not seen. */
export function ChatLauncher({ isOpen, onOpenChange, controls }: ChatLauncherProps) {
  const { chat, labels } = useChatContext('ChatLauncher')
  const unread = useUnread(chat, isOpen)
  const label = isOpen ? labels.closeWindow : labels.openWindow(unread)
  return (
    <button
      type="button"
      data-slot="chat-launcher"
      data-open={isOpen ? '' : undefined}
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={() => onOpenChange(!isOpen)}
    >
      {isOpen ? <ChevronDownIcon /> : <ChatIcon />}
      {unread > 0 && (
        <span data-slot="chat-badge" aria-hidden="true">
          {unread > 9 ? '9+' : unread}
        </span>
      )}
    </button>
  )
}
