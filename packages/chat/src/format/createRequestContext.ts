import { turnsOf } from '../messages/turnsOf.ts'
import type { ChatRequestContext, ChatToolDefinition } from './ChatFormat.ts'

/** What a context is made of: the turns are cut out of the messages. */
export type RequestContextInput = Omit<ChatRequestContext, 'turns' | 'tools'> & {
  readonly tools: readonly ChatToolDefinition[]
}

/** What a format's `request` is given: for a chat, and for a server that asks by a format itself. */
export function createRequestContext(input: RequestContextInput): ChatRequestContext {
  return {
    ...input,
    tools: input.tools.map(({ name, description, inputSchema = { type: 'object' } }) => ({
      name,
      description,
      inputSchema,
    })),
    // Not every format asks for them.
    get turns() {
      return turnsOf(input.messages)
    },
  }
}
