import type { ChatRequest, ChatRequestContext } from '../format/ChatFormat.ts'
import type { ChatOptions } from './ChatOptions.ts'
import type { SendOptions } from './SendOptions.ts'

/** What is to be sent for an answer: the format's request, with what `send` was given added or in its place. */
export function requestOf(
  options: ChatOptions,
  { context, send }: { context: ChatRequestContext; send: SendOptions },
): ChatRequest & { url: string } {
  const own = send.request
  const isWhole = own && (own.body !== undefined || own.method === 'GET')
  const request = { ...(!isWhole && options.format.request(context)), ...own }
  const { body } = request
  const withExtra = send.body && typeof body === 'object' ? { ...body, ...send.body } : body
  return { ...request, url: request.url ?? options.endpoint, body: withExtra }
}
