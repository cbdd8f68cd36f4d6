import type { StreamEvent } from '@streamside/event-stream/core'
import type { ChatDelta } from './ChatDelta.ts'
import type { ChatFormat } from './ChatFormat.ts'
import { readServerError } from './readServerError.ts'

/** Of an event that cannot be read so much is looked at and quoted: enough to see what it is. */
const SHOWN_CHARS = 200

/** Reads one answer. */
export interface Reader {
  /** What an event means, or a whole body of JSON. Never throws. */
  read(event: StreamEvent, isWhole?: boolean): readonly ChatDelta[]
  /** The body ended without its marker. */
  end(): readonly ChatDelta[]
  /** No more comes: what was held back. */
  rest(): readonly ChatDelta[]
  /** What to say where nothing to show came of it all: how it began. `undefined` where nothing came at all. */
  unreadable(): string | undefined
}

/** Reads an answer by a format, and does what no decoder then has to. */
export function createReader(format: ChatFormat, onWarning: (message: string) => void): Reader {
  const { name } = format
  /** What was said already: warnings, sources. A source that has neither title nor address is none. */
  const said = new Set<string | undefined>([undefined])
  const decoder = format.createDecoder({ onWarning: warn })
  /** Words of this kind begin a part. */
  let begun: string | undefined
  let messageId: string | undefined
  /** Words came last: a source now would cut their sentence in two, and waits for its end. */
  let isWithinWords = false
  let held: readonly ChatDelta[] = []
  let firstData: string | undefined

  function isFirst(what: string | undefined): boolean {
    const isNew = !said.has(what)
    said.add(what)
    return isNew
  }

  function warn(message: string): void {
    if (isFirst(message)) onWarning(message)
  }

  function tidy(delta: ChatDelta): readonly ChatDelta[] {
    switch (delta.type) {
      case 'text':
      case 'reasoning': {
        const { type, text, providerData } = delta
        const isNew = delta.isNew || begun === type
        const isEmpty = !text && providerData === undefined
        begun = isEmpty && isNew ? type : undefined
        if (isEmpty) return []
        const before = isNew || type === 'reasoning' ? release() : []
        isWithinWords = type === 'text'
        return [...before, isNew ? { ...delta, isNew } : delta]
      }
      case 'source': {
        const { title, url } = delta
        const isFirstTime = isFirst(title ? JSON.stringify(delta) : url)
        said.add(url)
        if (isFirstTime) held = [...held, title ? delta : { ...delta, title: url ?? '' }]
        return isWithinWords ? [] : release()
      }
      case 'message-id': {
        const { id = messageId } = delta
        if (id === messageId) return []
        messageId = id
        return [delta]
      }
      case 'usage':
        return Object.values(delta.usage).some((count) => count != null) ? [delta] : []
      // What says nothing of the parts can stand within words.
      case 'metadata':
      case 'conversation':
      case 'suggestions':
        return [delta]
      default:
        return [...release(), delta.type === 'error' ? { type: 'error', ...readServerError(delta) } : delta]
    }
  }

  function release(): readonly ChatDelta[] {
    const sources = held
    held = []
    isWithinWords = false
    return sources
  }

  function decode(event: StreamEvent, isWhole: boolean | undefined): readonly ChatDelta[] {
    const { data } = event
    if (isWhole) return decoder.body?.(JSON.parse(data)) ?? []
    const deltas = decoder.event(event)
    if (deltas) return deltas
    const types = data.slice(0, SHOWN_CHARS).match(/"type"\s*:\s*"[^"]+"/g) ?? [event.event]
    warn(`${name} ignored an event that it does not know: ${types.join(', ')}.`)
    return []
  }

  return {
    read(event, isWhole) {
      firstData ??= event.data
      try {
        return decode(event, isWhole).flatMap(tidy)
      } catch (cause) {
        warn(`${name} could not read an event, which was skipped: ${String(cause)}`)
        return []
      }
    },
    end: () => decoder.end?.().flatMap(tidy) ?? [],
    rest: release,
    unreadable() {
      if (firstData === undefined) return undefined
      return `${name} found nothing to show in what came. It began with: ${firstData.slice(0, SHOWN_CHARS)}`
    },
  }
}
