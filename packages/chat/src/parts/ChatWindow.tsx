import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import type { ChatLabels } from '../locales/ChatLabels.ts'
import { en } from '../locales/en.ts'
import type { ChatComponents } from '../react/ChatComponents.ts'
import { ChatProvider, type ChatVariant } from '../react/ChatProvider.tsx'
import { useOwnedChat } from '../react/useOwnedChat.ts'
import type { Chat } from '../store/Chat.ts'
import type { ChatOptions } from '../store/ChatOptions.ts'
import { ChatAnnouncer } from './ChatAnnouncer.tsx'
import { ChatComposer } from './ChatComposer.tsx'
import { ChatTranscript } from './ChatTranscript.tsx'
import { ChatWelcome } from './ChatWelcome.tsx'
import { splitChatOptions } from './splitChatOptions.ts'

/** What a window has of its own, beside the chat's options. */
export interface ChatWindowOwnProps
  extends Omit<ComponentPropsWithoutRef<'section'>, keyof ChatOptions | 'children' | 'title'> {
  /** A heading above the conversation. */
  title?: ReactNode
  /** Every word of the window. @default English */
  labels?: ChatLabels | undefined
  /** A BCP 47 tag for dates and numbers. @default labels.locale */
  locale?: string | undefined
  /** `'auto'` follows the page's `color-scheme`. @default 'auto' */
  colorScheme?: 'auto' | 'light' | 'dark' | undefined
  /** Questions to begin with. */
  starters?: readonly string[] | undefined
  /** Stands where the first answer will be. @default <ChatWelcome starters={starters} /> */
  welcome?: ReactNode
  placeholder?: string | undefined
  /** Pieces in the place of ours. Make the object once, outside the component. */
  components?: ChatComponents | undefined
  /** How messages look. @default 'mixed' */
  variant?: ChatVariant | undefined
}

/**
 * Props of {@link ChatWindow}: a chat, or what a chat is made of; words and looks; and everything that a `section`
 * takes, but for `id` and `onError`, which are the chat's where there is no `chat`.
 */
export type ChatWindowProps = ChatWindowOwnProps &
  (({ chat: Chat } & { [K in keyof ChatOptions]?: never }) | ({ chat?: undefined } & ChatOptions))

/**
 * A whole chat: conversation, composer, welcome. It fills the box it is put in.
 *
 * @example
 * <ChatWindow endpoint="/v1/chat/completions" format={openAIChat({ model: 'qwen3' })} />
 */
export const ChatWindow = forwardRef<HTMLElement, ChatWindowProps>(function ChatWindow(props, ref) {
  const { chat: given, options, rest } = splitChatOptions(props)
  const {
    title,
    labels = en,
    locale,
    colorScheme = 'auto',
    starters,
    welcome,
    placeholder,
    components,
    variant,
    ...native
  } = rest
  const chat = useOwnedChat(given ?? options)
  return (
    <ChatProvider chat={chat} labels={labels} locale={locale} components={components} variant={variant}>
      <section
        aria-label={labels.window}
        {...native}
        ref={ref}
        data-slot="chat-window"
        data-color-scheme={colorScheme === 'auto' ? undefined : colorScheme}
      >
        {title !== undefined && <header data-slot="chat-header">{title}</header>}
        <ChatTranscript empty={welcome ?? <ChatWelcome starters={starters} />} />
        <ChatComposer placeholder={placeholder} />
        <ChatAnnouncer />
      </section>
    </ChatProvider>
  )
})
