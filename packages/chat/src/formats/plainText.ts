import type { Framing } from '@streamside/event-stream/core'
import type { ChatFormat, ChatRequestContext } from '../format/ChatFormat.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { readPath } from './readPath.ts'

/** Options of {@link plainText}. */
export interface PlainTextOptions {
  /** Put between the data of two events: `'\n'` for a service that sends one event per line. @default '' */
  separator?: string | undefined
  /** The request's body. @default { question } */
  body?: ((context: ChatRequestContext) => object) | undefined
  /** The data of the event that ends an answer, such as `'[DONE]'`. @default the end of the body */
  done?: string | undefined
  /** The name of the event that ends an answer, such as `close`. */
  doneEvent?: string | undefined
  /**
   * Where the words are when the server answers in one piece of JSON. A body that is only a string needs no path.
   * @default 'answer'
   */
  answer?: string | undefined
  /**
   * How events are cut out of the body, where its content type does not say it: `'text'` for a body of the words
   * themselves. @default by the content type
   */
  framing?: Framing | undefined
}

/**
 * The answer's words as they are, in each event's data. Nothing is trimmed and nothing is lost: several `data:` lines
 * are joined by newlines, as the standard says.
 */
export function plainText<TTypes extends ChatTypes = ChatTypes>(options: PlainTextOptions = {}): ChatFormat<TTypes> {
  const { separator = '', body, done, doneEvent, answer = 'answer', framing } = options
  const hasEnd = done !== undefined || doneEvent !== undefined
  const isEnd: ChatFormat['isEnd'] = ({ event, data }) => data === done || event === doneEvent
  return {
    name: 'plain-text',
    framing,
    request: (context) => ({ body: body?.(context) ?? { question: context.question } }),
    ...(hasEnd && { isEnd }),
    createDecoder() {
      let isFirst = true
      return {
        event(event) {
          if (isEnd(event)) return [{ type: 'finish' }]
          const text = isFirst ? event.data : separator + event.data
          isFirst = false
          return [{ type: 'text', text }]
        },
        body(json) {
          const text = typeof json === 'string' ? json : readPath(json, answer)
          if (typeof text === 'string') return [{ type: 'text', text }, { type: 'finish' }]
          const message = `plainText() found no words at "${answer}" in the server's JSON: give it the path as \`answer\`.`
          return [{ type: 'error', message }]
        },
      }
    },
  }
}
