import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type Announcements, createAnnouncements } from '../announce/createAnnouncements.ts'
import type { ChatLabels } from '../locales/ChatLabels.ts'
import { en } from '../locales/en.ts'
import type { Chat } from '../store/Chat.ts'
import type { ChatComponents } from './ChatComponents.ts'

/** What the parts share. */
export interface ChatContextValue {
  readonly chat: Chat
  readonly labels: ChatLabels
  /** A BCP 47 tag for dates and numbers; `undefined` is the reader's own. */
  readonly locale: string | undefined
  readonly components: ChatComponents
  readonly variant: ChatVariant
  /** What screen readers are told; `<ChatAnnouncer>` shows it to them. */
  readonly announcements: Announcements
  /** Says something to screen readers: that something was copied, or could not be. */
  readonly announce: (text: string) => void
}

/**
 * How messages look: `'mixed'` has questions in bubbles and answers on the ground, `'bubbles'` has both in bubbles with
 * an avatar beside, `'flat'` has neither, and names who speaks.
 */
export type ChatVariant = 'mixed' | 'bubbles' | 'flat'

const ChatContext = createContext<ChatContextValue | undefined>(undefined)

/** Props of {@link ChatProvider}. */
export interface ChatProviderProps {
  chat: Chat
  /** Every word that the parts show. @default English */
  labels?: ChatLabels | undefined
  /** A BCP 47 tag for dates and numbers. @default labels.locale */
  locale?: string | undefined
  /** Pieces in the place of ours. Make the object once, outside the component. */
  components?: ChatComponents | undefined
  /** How messages look. @default 'mixed' */
  variant?: ChatVariant | undefined
  children?: ReactNode
}

const NO_COMPONENTS: ChatComponents = {}

/** Gives a chat, its words and its pieces to the parts inside, in any layout. */
export function ChatProvider(props: ChatProviderProps) {
  const { chat, labels = en, locale = labels.locale, components = NO_COMPONENTS, variant = 'mixed', children } = props
  const [announcements] = useState(createAnnouncements)
  const value = useMemo(
    () => ({ chat, labels, locale, components, variant, announcements, announce: announcements.say }),
    [chat, labels, locale, components, variant, announcements],
  )
  return <ChatContext.Provider value={value}>{children}</ChatContext.Provider>
}

/**
 * The chat around this component.
 *
 * @throws Error when there is none
 */
export function useChatContext(part = 'useChatContext'): ChatContextValue {
  const value = useContext(ChatContext)
  if (!value) {
    throw new Error(
      `<${part}> has no chat. Put it inside <ChatWindow> or <ChatProvider chat={chat}>, where chat comes from createChat() or useChat().`,
    )
  }
  return value
}

/** The chat around this component, if there is one: for pieces that stand outside as well. */
export function useOptionalChatContext(): ChatContextValue | undefined {
  return useContext(ChatContext)
}

const LabelsContext = createContext<ChatLabels | undefined>(undefined)

/** Words for pieces that stand outside of a chat: a list of conversations and its dialogs. */
export function ChatLabelsProvider({ labels, children }: { labels: ChatLabels; children: ReactNode }) {
  return <LabelsContext.Provider value={labels}>{children}</LabelsContext.Provider>
}

/** The words around this component: those of the list, or of the chat, or English. */
export function useChatLabels(): ChatLabels {
  const own = useContext(LabelsContext)
  const around = useContext(ChatContext)
  return own ?? around?.labels ?? en
}
