import type { ChatVersions } from '../messages/ChatMessageData.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { ChevronLeftIcon, ChevronRightIcon } from './icons.tsx'

/** Props of {@link ChatVersionSwitch}. */
export interface ChatVersionSwitchProps extends ChatVersions {
  messageId: string
}

/** ‹ 2 / 3 ›: goes through the versions of an edited question or of an answer asked for again. */
export function ChatVersionSwitch({ messageId, index, count }: ChatVersionSwitchProps) {
  const { chat, labels, locale } = useChatContext('ChatVersionSwitch')
  const number = new Intl.NumberFormat(locale)
  const step = (label: string, by: number, icon: React.ReactNode) => {
    const isOut = index + by < 0 || index + by >= count
    return (
      <button
        type="button"
        data-slot="chat-icon-button"
        aria-label={label}
        title={label}
        // Not disabled: at the last version the focus would be lost.
        aria-disabled={isOut || undefined}
        onClick={() => !isOut && chat.showVersion(messageId, index + by)}
      >
        {icon}
      </button>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div data-slot="chat-versions" role="group" aria-label={labels.version(index + 1, count)}>
      {step(labels.previousVersion, -1, <ChevronLeftIcon />)}
      <span aria-hidden="true">
        {number.format(index + 1)}/{number.format(count)}
      </span>
      {step(labels.nextVersion, 1, <ChevronRightIcon />)}
    </div>
  )
}
