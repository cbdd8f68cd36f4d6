import { explain } from '#explain'
import type { ChatError } from '../messages/ChatError.ts'
import type { AnswerEnd } from './AnswerEnd.ts'

/** The error of an answer that failed, as plain data; `undefined` for one that did not. */
export function toChatError(end: AnswerEnd, atMs: number): ChatError | undefined {
  if (end.status === 'closed') return undefined
  if (end.status === 'failed') {
    // What is plain data in it: the words of an error are no field that a copy has.
    const { message } = end.error
    const { name: _, cause: __, attempts: ___, ...facts } = end.error
    return { ...facts, message, atMs }
  }
  const { status: code, message = code, ...facts } = end
  // Asked again, what we cannot make or read is the same.
  const retryable = code === 'server-error' || code === 'interrupted'
  return { ...facts, code, message, advice: explain(code), retryable, atMs }
}
