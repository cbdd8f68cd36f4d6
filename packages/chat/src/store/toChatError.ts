import type { ChatError } from '../messages/ChatError.ts'
import type { AnswerEnd } from './runAnswer.ts'

/** The error of an answer that failed, as plain data; `undefined` for one that did not. */
export function toChatError(end: AnswerEnd, atMs: number): ChatError | undefined {
  if (end.status === 'closed') return undefined
  if (end.status === 'refused') {
    const { message = '', serverCode } = end.delta
    const advice = 'The server refused inside the stream; the words are its own.'
    return { code: 'server-error', message, advice, retryable: true, serverCode, atMs }
  }
  if (end.status === 'unasked') {
    const advice = 'The format threw while it made the request: look at the messages and options it was given.'
    return { code: 'format', message: end.message, advice, retryable: false, atMs }
  }
  if (end.status === 'interrupted') {
    const message = 'The page went away while the answer came.'
    const advice = 'Where the server can continue an answer, the option `resume` of the chat makes it go on.'
    return { code: 'interrupted', message, advice, retryable: true, atMs }
  }
  const { code, message, advice, retryable, status, retryAfterMs, requestId, contentType, bodyStart } = end.error
  return { code, message, advice, retryable, status, retryAfterMs, requestId, contentType, bodyStart, atMs }
}
