import { createEventStream, type EventStreamEnd, type EventStreamStatus } from '@streamside/event-stream/core'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatRequestContext } from '../format/ChatFormat.ts'
import type { ChatOptions, SendOptions } from './ChatOptions.ts'
import { mergeHeaders } from './mergeHeaders.ts'

/** How an answer ended: as the stream did, or by the server's own words inside it. */
export type AnswerEnd = EventStreamEnd | { status: 'refused'; delta: Extract<ChatDelta, { type: 'error' }> }

/** What happens while an answer runs. After `onEnd` nothing more. */
export interface AnswerListeners {
  onDelta: (delta: ChatDelta) => void
  onConnection: (status: EventStreamStatus) => void
  onEnd: (end: AnswerEnd) => void
}

/** One answer: a stream, read by the format. Returns the function that stops it. */
export function runAnswer(
  { options, context, send }: { options: ChatOptions; context: ChatRequestContext; send: SendOptions },
  listeners: AnswerListeners,
): () => void {
  const { format } = options
  const warned = new Set<string>()
  const decoder = format.createDecoder({ onWarning: warnOnce })
  const request = format.request(context)
  let refused = false
  let finished = false
  let isWhole = false

  function warnOnce(message: string): void {
    if (warned.has(message)) return
    warned.add(message)
    options.onWarning?.(message)
  }

  function readWhole(text: string): readonly ChatDelta[] {
    const message = `The server answered with plain JSON, which ${format.name} does not read.`
    return decoder.body?.(JSON.parse(text)) ?? [{ type: 'error', message }]
  }

  function take(delta: ChatDelta): void {
    if (refused) return
    if (delta.type === 'finish') finished = true
    if (delta.type === 'error') {
      refused = true
      stream.close()
      listeners.onEnd({ status: 'refused', delta })
    } else listeners.onDelta(delta)
  }

  const stream = createEventStream(request.url ?? options.endpoint, {
    method: request.method,
    query: request.query,
    body: withExtra(request.body, send.body),
    headers: mergeHeaders(options.headers, request.headers, send.headers),
    credentials: options.credentials,
    auth: options.auth,
    fetch: options.fetch,
    transport: options.transport,
    retry: options.retry,
    ports: options.ports,
    framing: format.framing,
    isEnd: format.isEnd && ((event) => format.isEnd?.(event) ?? false),
    // An answer is asked for once: what a GET says again after its end would be the same answer again.
    reconnectOnEnd: false,
    resume: false,
    onResponse({ framing }) {
      isWhole = framing === 'json'
    },
    onEvent(event) {
      options.onEvent?.(event)
      try {
        for (const delta of isWhole ? readWhole(event.data) : decoder.event(event)) take(delta)
      } catch (cause) {
        warnOnce(`${format.name} could not read an event, which was skipped: ${String(cause)}`)
      }
    },
    onEnd(end) {
      if (refused) return
      // Some servers leave their end marker out, or are cut after the last word: complete is complete.
      if (end.status === 'failed' && finished) listeners.onEnd({ status: 'closed', reason: 'server-closed' })
      else listeners.onEnd(end)
    },
  })
  stream.subscribe(() => listeners.onConnection(stream.getSnapshot()))
  stream.open()
  return stream.close
}

function withExtra(body: object | string | undefined, extra: Record<string, unknown> | undefined) {
  return extra && typeof body === 'object' ? { ...body, ...extra } : body
}
