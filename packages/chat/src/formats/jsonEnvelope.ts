import type { ChatFormat, ChatRequestContext } from '../format/ChatFormat.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { textOf } from '../messages/textOf.ts'
import { createEnvelopeDecoder, holds } from './createEnvelopeDecoder.ts'
import { fillTemplate } from './fillTemplate.ts'
import type { JsonEnvelopePaths } from './JsonEnvelopePaths.ts'

/**
 * An endpoint's own JSON, described by paths: no code, no change to the backend. The same paths read an answer in one
 * piece of JSON. The names of `metadata` are known to the types of the chat.
 *
 * @example
 * const format = jsonEnvelope({
 *   body: { content: '{question}', session_id: '{conversation.session_id}' },
 *   ok: { code: 200 },
 *   errorMessage: 'msg',
 *   text: 'data.content',
 *   done: { 'data.content': '[DONE]' },
 *   conversation: { session_id: 'data.session_id' },
 *   messageId: 'data.message_id',
 *   sources: 'data.source',
 * })
 */
export function jsonEnvelope<TMetadata extends string = string>(
  paths: JsonEnvelopePaths<TMetadata>,
): ChatFormat<{ metadata: { [TName in TMetadata]?: unknown } }>
export function jsonEnvelope<TTypes extends ChatTypes>(paths: JsonEnvelopePaths): ChatFormat<TTypes>
export function jsonEnvelope(paths: JsonEnvelopePaths): ChatFormat {
  const { body = { question: '{question}' }, done, doneEvent, framing } = paths
  return {
    name: 'json-envelope',
    framing,
    request: (context) => ({
      body: typeof body === 'function' ? body(context) : fillTemplate(body, valuesOf(context)),
    }),
    ...((done !== undefined || doneEvent !== undefined) && {
      isEnd: ({ event, data }) =>
        event === doneEvent ||
        (typeof done === 'string' ? data === done : mayHold(data, done) && holds(parseOrUndefined(data), done)),
    }),
    createDecoder: () => createEnvelopeDecoder(paths),
  }
}

/** What a template may name. */
function valuesOf({ question, conversation, chatId, messages }: ChatRequestContext): object {
  const history = messages.map((message) => ({ role: message.role, content: textOf(message) }))
  const files = messages.at(-1)?.parts.filter(({ type }) => type === 'file')
  return {
    question,
    conversation,
    chatId,
    history: history.filter(({ content }) => content !== ''),
    files: files?.length ? files.map(({ type: _, ...file }) => file) : undefined,
  }
}

/** Most events are words, and need not be parsed twice. A value that JSON may write in another way is no help here. */
function mayHold(data: string, expected: Record<string, unknown> | undefined): boolean {
  return Object.values(expected ?? {}).every(
    (value) => !/^[\w[\] -]+$/.test(String(value)) || data.includes(String(value)),
  )
}

// `isEnd` is asked about every event; one that is no JSON is reported by the decoder, once.
function parseOrUndefined(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}
