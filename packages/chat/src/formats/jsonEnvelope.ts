import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatFormat, ChatRequestContext } from '../format/ChatFormat.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { fillTemplate } from './fillTemplate.ts'
import { readPath } from './readPath.ts'

/** Where things are in an endpoint's own JSON. Paths are dotted: `data.content`. */
export interface JsonEnvelopePaths<TMetadata extends string = string> {
  /**
   * The request's body: a template whose strings may hold `{question}` and `{conversation.name}`, or a function.
   * A field whose placeholder has no value is left out. @default { question: '{question}' }
   */
  body?: Record<string, unknown> | ((context: ChatRequestContext) => object) | undefined
  /** The words of the answer. */
  text: string
  /** The end: the value that stands at a path in the last event, such as `{ 'data.content': '[DONE]' }`. */
  done?: Record<string, unknown> | undefined
  /** What a good event has, such as `{ code: 200 }`; anything else at that path is an error. */
  ok?: Record<string, unknown> | undefined
  /** The server's words about an error. @default 'message' */
  errorMessage?: string | undefined
  /** What the next question gives back, by the name that `body` uses: `{ session_id: 'data.session_id' }`. */
  conversation?: Record<string, string> | undefined
  /** The id by which the server knows the answer. */
  messageId?: string | undefined
  /** A list of sources: strings, or objects with `title` (or `name`) and `url` (or `link`). */
  sources?: string | undefined
  /** Business data for the message, by the name that it gets there: `{ replyId: 'data.reply_id' }`. */
  metadata?: Record<TMetadata, string> | undefined
}

/**
 * An endpoint's own JSON, described by paths: no code, no change to the backend.
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
  const { body = { question: '{question}' } } = paths
  return {
    name: 'json-envelope',
    request: (context) => ({ body: typeof body === 'function' ? body(context) : fillTemplate(body, context) }),
    ...(paths.done && { isEnd: (event) => holds(parseOrUndefined(event.data), paths.done) }),
    createDecoder: () => ({
      event: (event) => decode(JSON.parse(event.data), paths),
      body: (json) => decode(json, paths),
    }),
  }
}

function decode(json: unknown, paths: JsonEnvelopePaths): ChatDelta[] {
  if (paths.ok && !holds(json, paths.ok)) return [toError(json, paths)]
  const deltas: ChatDelta[] = []
  const isDone = paths.done !== undefined && holds(json, paths.done)
  const text = readPath(json, paths.text)
  // At the end the text's own path may hold the marker, which is not a word of the answer.
  const isMarker = isDone && paths.done !== undefined && paths.text in paths.done
  if (typeof text === 'string' && !isMarker) deltas.push({ type: 'text', text })
  const conversation = readAll(json, paths.conversation)
  if (conversation) deltas.push({ type: 'conversation', state: conversation })
  const id = paths.messageId === undefined ? undefined : readPath(json, paths.messageId)
  if (typeof id === 'string' || typeof id === 'number') deltas.push({ type: 'message-id', id: String(id) })
  const metadata = readAll(json, paths.metadata)
  if (metadata) deltas.push({ type: 'metadata', metadata })
  const sources = paths.sources === undefined ? undefined : readPath(json, paths.sources)
  if (Array.isArray(sources)) deltas.push(...sources.map(toSource))
  if (isDone) deltas.push({ type: 'finish' })
  return deltas
}

function holds(json: unknown, expected: Record<string, unknown> | undefined): boolean {
  return expected !== undefined && Object.entries(expected).every(([path, value]) => readPath(json, path) === value)
}

function readAll(json: unknown, paths: Record<string, string> | undefined): Record<string, unknown> | undefined {
  const found = Object.entries(paths ?? {})
    .map(([name, path]) => [name, readPath(json, path)] as const)
    .filter(([, value]) => value !== undefined && value !== null)
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

function toError(json: unknown, paths: JsonEnvelopePaths): ChatDelta {
  const message = readPath(json, paths.errorMessage ?? 'message')
  const codePath = Object.keys(paths.ok ?? {})[0]
  const serverCode = codePath === undefined ? undefined : readPath(json, codePath)
  return {
    type: 'error',
    message: typeof message === 'string' && message !== '' ? message : 'The server reported an error.',
    serverCode: typeof serverCode === 'string' || typeof serverCode === 'number' ? serverCode : undefined,
  }
}

function toSource(source: unknown): ChatDelta {
  if (typeof source !== 'object' || source === null) return { type: 'source', title: String(source) }
  const title = readPath(source, 'title') ?? readPath(source, 'name')
  const url = readPath(source, 'url') ?? readPath(source, 'link')
  return { type: 'source', title: String(title ?? url ?? ''), url: typeof url === 'string' ? url : undefined }
}

// `isEnd` is asked about every event; one that is no JSON is reported by the decoder, once.
function parseOrUndefined(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}
