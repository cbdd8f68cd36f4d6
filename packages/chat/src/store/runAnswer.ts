import { createEventStream, type EventStreamEnd, type EventStreamStatus } from '@streamside/event-stream/core'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatRequest, ChatRequestContext } from '../format/ChatFormat.ts'
import { createReader } from '../format/createReader.ts'
import type { ChatOptions } from './ChatOptions.ts'
import { callSafely } from './callSafely.ts'
import type { LogWriter } from './createLogs.ts'
import { mergeHeaders } from './mergeHeaders.ts'
import { messageOf } from './messageOf.ts'
import { requestOf } from './requestOf.ts'
import type { SendOptions } from './SendOptions.ts'

/** How an answer ended: as the stream did, by the server's own words inside it, before it was asked for, or with the page. */
export type AnswerEnd =
  | EventStreamEnd
  | { status: 'refused'; delta: Extract<ChatDelta, { type: 'error' }> }
  | { status: 'unasked'; message: string }
  | { status: 'interrupted' }

/** What an answer is asked with. */
export interface AnswerInput {
  options: ChatOptions
  context: ChatRequestContext
  send: SendOptions
  /** Where to go on: after this event. */
  lastEventId?: string | undefined
  /** Begins the log, once the request is known. */
  log: (request: { url: string; method: string; body?: unknown }) => LogWriter
}

/** What happens while an answer runs. After `onEnd` nothing more. */
export interface AnswerListeners {
  onDelta: (delta: ChatDelta) => void
  onConnection: (status: EventStreamStatus) => void
  /** The id to continue from, with each event. */
  onCursor: (lastEventId: string) => void
  onRequestId: (requestId: string) => void
  onEnd: (end: AnswerEnd) => void
}

/** One answer: a stream, read by the format. Returns the function that stops it. */
export function runAnswer(input: AnswerInput, listeners: AnswerListeners): () => void {
  const { options, send } = input
  const { format } = options
  const reader = createReader(format, (message) => options.onWarning?.(message))
  let hasEnded = false
  let finished = false
  let isWhole = false

  let request: ChatRequest & { url: string }
  try {
    request = requestOf(options, input)
  } catch (cause) {
    listeners.onEnd({ status: 'unasked', message: messageOf(cause) })
    return () => {}
  }
  const { url, body } = request
  const log = input.log({ url, method: request.method ?? (body === undefined ? 'GET' : 'POST'), body })

  function end(how: AnswerEnd): void {
    if (hasEnded) return
    hasEnded = true
    for (const delta of reader.rest()) listeners.onDelta(delta)
    log.end()
    // Already over unless we ended it: then nothing may arrive after.
    stream.close()
    listeners.onEnd(how)
  }

  function take(delta: ChatDelta): void {
    if (hasEnded) return
    if (delta.type === 'finish') finished = true
    if (delta.type === 'error') end({ status: 'refused', delta })
    else listeners.onDelta(delta)
  }

  const stream = createEventStream(url, {
    method: request.method,
    query: request.query,
    body,
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
    resume: options.resume === 'last-event-id' ? 'last-event-id' : false,
    lastEventId: input.lastEventId,
    onResponse({ framing, headers }) {
      isWhole = framing === 'json'
      const requestId = headers.get('x-request-id') ?? headers.get('request-id')
      if (requestId !== null) listeners.onRequestId(requestId)
    },
    onEvent(event) {
      if (hasEnded) return
      callSafely(() => options.onEvent?.(event))
      const deltas = reader.read(event, isWhole)
      log.event(event, deltas)
      for (const delta of deltas) take(delta)
      if (event.lastEventId !== '') listeners.onCursor(event.lastEventId)
    },
    onEnd(how) {
      // Without a cause the body was not cut off: only its marker is missing.
      const isWithoutMarker = how.status === 'failed' && how.error.code === 'truncated' && how.error.cause === undefined
      if (isWithoutMarker) for (const delta of reader.end()) take(delta)
      // Some servers leave their end marker out, or are cut after the last word: complete is complete.
      end(how.status === 'failed' && finished ? { status: 'closed', reason: 'server-closed' } : how)
    },
  })
  stream.subscribe(() => {
    if (!hasEnded) listeners.onConnection(stream.getSnapshot())
  })
  stream.open()
  return () => end({ status: 'closed', reason: 'stopped' })
}
