import { createStream } from '@streamside/event-stream/core'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatRequestContext } from '../format/ChatFormat.ts'
import { createReader } from '../format/createReader.ts'
import type { AnswerEnd } from './AnswerEnd.ts'
import type { ChatCore } from './ChatCore.ts'
import type { ChatLogs } from './ChatLog.ts'
import { callSafely } from './callSafely.ts'
import { messageOf } from './messageOf.ts'
import type { RunningAnswer } from './RunningAnswer.ts'
import { requestOf } from './requestOf.ts'
import type { SendOptions } from './SendOptions.ts'

/** What an answer is asked with, and what happens while it runs: after `onEnd` nothing more. */
export interface AnswerInput {
  core: ChatCore
  logs: ChatLogs | undefined
  /** Is given what is known of the request, and how to stop it. */
  own: RunningAnswer
  context: ChatRequestContext
  send: SendOptions
  isAgain: boolean
  /** Where to go on: after this event. */
  lastEventId?: string | undefined
  onDelta: (delta: ChatDelta) => void
  onEnd: (end: AnswerEnd) => void
}

/** One answer: a stream, read by the format. */
export function runAnswer({ core, logs, own, lastEventId, onDelta, onEnd, ...input }: AnswerInput): void {
  const { options } = core
  const { format } = options
  const reader = createReader(format, (message) => options.onWarning?.(message))
  let hasEnded = false
  let isFinished = false
  let isWhole = false

  let request: ReturnType<typeof requestOf>
  try {
    request = requestOf(options, input)
  } catch (cause) {
    onEnd({ status: 'format', message: messageOf(cause) })
    return
  }
  const { url, body, query, method } = request
  const sent = { url, method: method ?? (body === undefined ? 'GET' : 'POST'), body }
  const log = logs?.begin(own.answerId, sent, core.clock.now)

  function end(how: AnswerEnd): void {
    if (hasEnded) return
    hasEnded = true
    reader.rest().forEach(onDelta)
    log?.end()
    // Already over unless we ended it: then nothing may arrive after.
    stream.close()
    const unreadable = showsNothing(how) ? reader.unreadable() : undefined
    onEnd(unreadable === undefined ? how : { status: 'unreadable', message: unreadable })
  }

  /** It came to its end, and there is nothing to show: mostly the format is another one, or its paths are wrong. */
  function showsNothing(how: AnswerEnd): boolean {
    const { parts, finishReason } = core.tree.get(own.answerId) ?? {}
    const isOver = how.status === 'closed' ? how.reason !== 'stopped' : isWithoutMarker(how)
    return isOver && parts?.length === 0 && finishReason === undefined
  }

  function take(delta: ChatDelta): void {
    if (hasEnded) return
    isFinished ||= delta.type === 'finish'
    if (delta.type === 'error') {
      const { message = '', serverCode } = delta
      end({ status: 'server-error', message, serverCode })
    } else onDelta(delta)
  }

  const { credentials, auth, fetch, transport, retry, ports } = options
  const stream = createStream(url, {
    method,
    query,
    body,
    headers: [options.headers, request.headers, input.send.headers].flat(),
    credentials,
    auth,
    fetch,
    transport,
    retry,
    ports,
    framing: format.framing,
    isEnd: format.isEnd && ((event) => format.isEnd?.(event) ?? false),
    // An answer is asked for once: what a GET says again after its end would be the same answer again.
    reconnectOnEnd: false,
    resume: options.resume === 'last-event-id' && options.resume,
    lastEventId,
    onResponse({ framing, headers, status }) {
      isWhole = framing === 'json'
      own.hasOpened ||= status < 300
      own.requestId = headers.get('x-request-id') ?? headers.get('request-id') ?? own.requestId
    },
    onEvent(event) {
      if (hasEnded) return
      callSafely(() => options.onEvent?.(event))
      const deltas = reader.read(event, isWhole)
      log?.event(event, deltas)
      deltas.forEach(take)
      own.lastEventId = event.lastEventId || own.lastEventId
    },
    onEnd(how) {
      if (isWithoutMarker(how)) reader.end().forEach(take)
      // Some servers leave their end marker out, or are cut after the last word: complete is complete.
      end(how.status === 'failed' && isFinished ? { status: 'closed', reason: 'server-closed' } : how)
    },
  })
  own.stop = () => end({ status: 'closed', reason: 'stopped' })
  stream.subscribe(() => {
    if (!hasEnded) core.set({ connection: stream.getSnapshot() })
  })
  stream.open()
}

/** Without a cause the body was not cut off: only its marker is missing. */
function isWithoutMarker(how: AnswerEnd): boolean {
  return how.status === 'failed' && how.error.code === 'truncated' && !how.error.cause
}
