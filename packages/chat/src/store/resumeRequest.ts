import type { ChatRequest, ChatRequestContext } from '../format/ChatFormat.ts'
import type { ChatOptions } from './ChatOptions.ts'

/** The request that tells a running answer from its start, where a function gives it. */
export function resumeRequest(resume: ChatOptions['resume'], context: ChatRequestContext): ChatRequest | undefined {
  if (typeof resume !== 'function') return undefined
  const request = resume(context)
  // Without a body it is a GET, and not the format's own body sent again.
  return request.body === undefined ? { method: 'GET', ...request } : request
}
