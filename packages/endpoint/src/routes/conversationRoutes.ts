import type { Conversation } from '../backend/sampleConversations.ts'
import { ApiError } from '../exchange/ApiError.ts'
import type { Exchange } from '../exchange/Exchange.ts'
import { numberParam } from '../exchange/numberParam.ts'
import type { RouteDefinition } from './Route.ts'

/** A page of history when nobody says how long: a few screens. */
const DEFAULT_PAGE = 20

/** The list of conversations, the last active first. */
export const conversationsRoute: RouteDefinition = {
  methods: ['GET'],
  path: '/backend/conversations',
  description: 'conversations, the last active first (?search= in title and description): {"conversations"}',
  takesFaults: true,
  answer({ url, parts }) {
    const words = (url.searchParams.get('search') ?? '').toLowerCase()
    const found = [...parts.backend.conversations.values()]
      .filter(({ title, description }) => `${title} ${description}`.toLowerCase().includes(words))
      .sort((a, b) => b.lastActivityAt - a.lastActivityAt)
    return Response.json({ conversations: found.map(listed) })
  },
}

/** One conversation: read it, or delete it. */
export const conversationRoute: RouteDefinition = {
  methods: ['GET', 'DELETE'],
  path: '/backend/conversations/:id',
  description: 'one conversation; DELETE removes it (204)',
  takesFaults: true,
  answer(exchange) {
    const conversation = find(exchange)
    if (exchange.request.method === 'GET') return Response.json(listed(conversation))
    exchange.parts.backend.conversations.delete(conversation.id)
    return new Response(null, { status: 204 })
  },
}

/** The history of a conversation in pages, from its end. */
export const historyRoute: RouteDefinition = {
  methods: ['GET'],
  path: '/backend/conversations/:id/messages',
  description: 'the last ?limit= (20) messages, or those ?before= a message id: {"messages", "has_more"}',
  takesFaults: true,
  answer(exchange) {
    const { messages } = find(exchange)
    const query = exchange.url.searchParams
    const limit = numberParam(query, { name: 'limit', min: 1 }) ?? DEFAULT_PAGE
    const before = query.get('before')
    const end = before === null ? messages.length : messages.findIndex(({ id }) => id === before)
    if (end === -1)
      throw new ApiError(`There is no message "${before}" here.`, { status: 404, code: 'unknown_message' })
    const start = Math.max(0, end - limit)
    return Response.json({ messages: messages.slice(start, end), has_more: start > 0 })
  },
}

/** "Clear context": from now on the model does not see what was said before. */
export const clearContextRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/backend/conversations/:id/clear-context',
  description: 'from now on earlier messages are not for the model: {"cleared_at"}',
  takesFaults: true,
  answer(exchange) {
    const conversation = find(exchange)
    const cleared = { ...conversation, contextClearedAt: exchange.parts.clock.now() }
    exchange.parts.backend.conversations.set(conversation.id, cleared)
    return Response.json({ cleared_at: cleared.contextClearedAt })
  },
}

function find({ params, parts }: Exchange): Conversation {
  const conversation = parts.backend.conversations.get(params.id ?? '')
  if (conversation) return conversation
  const known = [...parts.backend.conversations.keys()].join(', ') || 'none'
  throw new ApiError(`There is no conversation "${params.id}". There are: ${known}.`, {
    status: 404,
    code: 'unknown_conversation',
  })
}

function listed({ messages, ...conversation }: Conversation): object {
  return { ...conversation, messageCount: messages.length }
}
