import type { ChatFormat } from '../format/ChatFormat.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { uiMessagesOf } from '../messages/uiMessagesOf.ts'
import { createUIMessageDecoder } from './createUIMessageDecoder.ts'

/** Options of {@link uiMessageStream}. */
export interface UIMessageStreamOptions {
  /** Anything else for the request's body. */
  body?: Record<string, unknown> | undefined
  /** Sends only the message that is new, for servers that keep the conversation. @default false */
  sendsLastOnly?: boolean | undefined
}

/**
 * The AI SDK's UI message stream (`ai` 5, 6 and 7), for servers written for its `useChat`: the request is the one that
 * `useChat` sends. Tools are the server's; steps, data parts, approvals, files and sources arrive as parts.
 *
 * @see https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol
 * @example
 * const chat = createChat({ endpoint: '/api/chat', format: uiMessageStream() })
 */
export function uiMessageStream<TTypes extends ChatTypes = ChatTypes>({
  body,
  sendsLastOnly = false,
}: UIMessageStreamOptions = {}): ChatFormat<TTypes> {
  return {
    name: 'ui-message-stream',
    request({ turns, chatId, trigger }) {
      const messages = uiMessagesOf(turns).slice(sendsLastOnly ? -1 : 0)
      return {
        body: {
          ...body,
          id: chatId,
          messages,
          trigger: trigger === 'regenerate' ? 'regenerate-message' : 'submit-message',
          // The answer that goes on with the results of tools; useChat names it so.
          messageId: trigger === 'tool-results' ? messages.at(-1)?.id : undefined,
        },
      }
    },
    isEnd: ({ data }) => data === '[DONE]',
    createDecoder: createUIMessageDecoder,
  }
}
