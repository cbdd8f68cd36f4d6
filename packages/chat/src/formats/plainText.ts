import type { ChatFormat, ChatRequestContext } from '../format/ChatFormat.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'

/** Options of {@link plainText}. */
export interface PlainTextOptions {
  /** Put between the data of two events: `'\n'` for a service that sends one event per line. @default '' */
  separator?: string | undefined
  /** The request's body. @default { question } */
  body?: ((context: ChatRequestContext) => object) | undefined
  /** The data of the event that ends an answer, such as `'[DONE]'`. @default the end of the body */
  done?: string | undefined
}

/**
 * The answer's words as they are, in each event's data. Nothing is trimmed and nothing is lost: several `data:` lines
 * are joined by newlines, as the standard says.
 */
export function plainText<TTypes extends ChatTypes = ChatTypes>({
  separator = '',
  body,
  done,
}: PlainTextOptions = {}): ChatFormat<TTypes> {
  return {
    name: 'plain-text',
    request: (context) => ({ body: body?.(context) ?? { question: context.question } }),
    ...(done !== undefined && { isEnd: (event) => event.data === done }),
    createDecoder() {
      let isFirst = true
      return {
        event({ data }) {
          if (done !== undefined && data === done) return [{ type: 'finish' }]
          const text = isFirst ? data : separator + data
          isFirst = false
          return [{ type: 'text', text }]
        },
      }
    },
  }
}
