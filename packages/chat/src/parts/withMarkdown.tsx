import { forwardRef, useMemo } from 'react'
import type { ChatComponents } from '../react/ChatComponents.ts'
import { type ChatProviderProps, ChatProvider as PlainChatProvider } from '../react/ChatProvider.tsx'
import { ChatWindow as PlainChatWindow } from './ChatWindow.tsx'
import { MarkdownText } from './MarkdownText.tsx'
import type { ChatWindowProps } from './window/ChatWindowProps.ts'

const MARKDOWN: ChatComponents = { text: MarkdownText }

function useWithMarkdown(components: ChatComponents | undefined): ChatComponents {
  return useMemo(() => (components ? { ...MARKDOWN, ...components } : MARKDOWN), [components])
}

/**
 * A whole chat: conversation, composer, welcome; answers as Markdown. It fills the box it is put in.
 *
 * @example
 * <ChatWindow endpoint="/v1/chat/completions" format={openAIChat({ model: 'qwen3' })} />
 */
export const ChatWindow = forwardRef<HTMLElement, ChatWindowProps>(function ChatWindow(props, ref) {
  return <PlainChatWindow {...props} ref={ref} components={useWithMarkdown(props.components)} />
})

/** Gives a chat, its words and its pieces to the parts inside, in any layout; answers as Markdown. */
export function ChatProvider(props: ChatProviderProps) {
  return <PlainChatProvider {...props} components={useWithMarkdown(props.components)} />
}
