import type { ChatRequest, ChatRequestContext } from '../format/ChatFormat.ts'
import type { ChatOptions } from './ChatOptions.ts'
import type { SendOptions } from './SendOptions.ts'

/** What a request is made of. */
export interface RequestInput {
  context: ChatRequestContext
  send: SendOptions
  /** The running answer is to be told again from its start, where the option `resume` is `replayFrom(…)`. */
  isAgain: boolean
}

/** What is to be sent for an answer: the format's request, with what `send` was given added or in its place. */
export function requestOf(
  options: ChatOptions,
  { context, send, isAgain }: RequestInput,
): ChatRequest & { url: string } {
  const { resume, endpoint, format } = options
  // Without a body it is a GET, and not the format's own body sent again.
  const again = isAgain && typeof resume === 'object' && resume.request(context)
  const own = again || send.request
  const isWhole = again || (own && (own.body !== undefined || own.method === 'GET'))
  const request = { ...(!isWhole && format.request(context)), ...own }
  const { url = endpoint, body } = request
  return { ...request, url, body: send.body && !again && typeof body === 'object' ? { ...body, ...send.body } : body }
}
