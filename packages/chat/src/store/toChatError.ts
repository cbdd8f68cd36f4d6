import type { ChatError } from '../messages/ChatError.ts'
import type { AnswerEnd } from './runAnswer.ts'

/** The error of an answer that failed, as plain data; `undefined` for one that did not. */
export function toChatError(end: AnswerEnd, atMs: number): ChatError | undefined {
  switch (end.status) {
    case 'closed':
      return undefined
    case 'refused':
      return {
        code: 'server-error',
        message: end.delta.message ?? '',
        advice: 'The server said so inside the stream.',
        retryable: true,
        serverCode: end.delta.serverCode,
        atMs,
      }
    case 'unasked':
      return {
        code: 'format',
        message: end.message,
        advice: 'The format threw while it made the request.',
        retryable: false,
        atMs,
      }
    case 'unreadable':
      return {
        code: 'unreadable',
        message: end.message,
        advice: 'Does the endpoint speak this format, and are its paths right? The log of the answer has the events.',
        retryable: false,
        atMs,
      }
    case 'interrupted':
      return {
        code: 'interrupted',
        message: 'The page went away while the answer came.',
        advice: 'Where the server can go on with it, the option `resume` says how.',
        retryable: true,
        atMs,
      }
    case 'failed': {
      // What is plain data in it: the words of an error are no field that a copy has.
      const { message } = end.error
      const { name: _, cause: __, attempts: ___, ...facts } = end.error
      return { ...facts, message, atMs }
    }
    default:
      return end satisfies never
  }
}
