import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder } from '../format/ChatFormat.ts'
import type { JsonEnvelopePaths } from './JsonEnvelopePaths.ts'
import { readPath } from './readPath.ts'

/** Reads envelopes by their paths, and a whole one. */
export function createEnvelopeDecoder(paths: JsonEnvelopePaths): ChatDecoder {
  const { done, doneEvent, isCumulative } = paths
  /** How much of a cumulative text has been seen, by its path. */
  const seen = new Map<string, number>()

  function words(json: unknown, path: string | undefined): string {
    const text = at(json, path)
    // At the end the text's own path may hold the marker, which is not a word of the answer.
    const isMarker = typeof done === 'object' && path !== undefined && done[path] === text
    if (typeof text !== 'string' || isMarker) return ''
    if (!isCumulative) return text
    const from = seen.get(path ?? '') ?? 0
    seen.set(path ?? '', Math.max(from, text.length))
    return text.slice(from)
  }

  function decode(json: unknown): ChatDelta[] {
    const failure = at(json, paths.error)
    if ((paths.ok && !holds(json, paths.ok)) || failure) return [toError(json, failure)]
    const deltas: ChatDelta[] = [
      { type: 'reasoning', text: words(json, paths.reasoning) },
      { type: 'text', text: words(json, paths.text) },
    ]
    const conversation = readAll(json, paths.conversation)
    if (conversation) deltas.push({ type: 'conversation', state: conversation })
    const id = at(json, paths.messageId)
    if (typeof id === 'string' || typeof id === 'number') deltas.push({ type: 'message-id', id: String(id) })
    const metadata = readAll(json, paths.metadata)
    if (metadata) deltas.push({ type: 'metadata', metadata })
    const usage = readAll(json, paths.usage)
    if (usage) deltas.push({ type: 'usage', usage })
    const sources = at(json, paths.sources)
    if (Array.isArray(sources)) deltas.push(...sources.map(toSource))
    const suggestions = at(json, paths.suggestions)
    if (Array.isArray(suggestions)) deltas.push({ type: 'suggestions', suggestions: suggestions.map(String) })
    if (typeof done === 'object' && holds(json, done)) deltas.push({ type: 'finish' })
    return deltas
  }

  function toError(json: unknown, error: unknown): ChatDelta {
    const message = at(json, paths.errorMessage ?? 'message')
    const code = at(json, paths.errorCode ?? Object.keys(paths.ok ?? {})[0])
    return {
      type: 'error',
      message: typeof message === 'string' ? message : undefined,
      serverCode: typeof code === 'string' || typeof code === 'number' ? code : undefined,
      error,
    }
  }

  return {
    event: ({ event, data }) =>
      data === done || event === doneEvent ? [{ type: 'finish' }] : data === '' ? [] : decode(JSON.parse(data)),
    body: decode,
  }
}

/** True where each path has its value. */
export function holds(json: unknown, expected: Record<string, unknown> | undefined): boolean {
  return expected !== undefined && Object.entries(expected).every(([path, value]) => readPath(json, path) === value)
}

function at(json: unknown, path: string | undefined): unknown {
  return path === undefined ? undefined : readPath(json, path)
}

function readAll(json: unknown, paths: Readonly<Record<string, string>> | undefined) {
  const found = Object.entries(paths ?? {})
    .map(([name, path]) => [name, readPath(json, path)] as const)
    .filter(([, value]) => value !== undefined && value !== null)
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

function toSource(source: unknown): ChatDelta {
  if (typeof source !== 'object' || source === null) return { type: 'source', title: String(source) }
  const url = readPath(source, 'url') ?? readPath(source, 'link')
  const title = readPath(source, 'title') ?? readPath(source, 'name') ?? url ?? ''
  const snippet = readPath(source, 'snippet')
  return {
    type: 'source',
    title: String(title),
    ...(typeof url === 'string' && { url }),
    ...(typeof snippet === 'string' && { snippet }),
  }
}
