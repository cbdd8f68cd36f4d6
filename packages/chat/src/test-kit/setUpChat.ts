import { type ScriptedRequest, scriptedTransport } from '@streamside/event-stream/testing'
import type { ChatFormat, ChatRequestContext } from '../format/ChatFormat.ts'
import { textOf } from '../messages/textOf.ts'
import type { Chat } from '../store/Chat.ts'
import type { ChatOptions } from '../store/ChatOptions.ts'
import { createChat } from '../store/createChat.ts'

/** A format for tests: each event's data is a list of deltas as JSON, and the body is the context it was asked with. */
export const deltaFormat: ChatFormat = {
  name: 'deltas',
  request: ({ question, messages, conversation, trigger, chatId }: ChatRequestContext) => ({
    body: { chatId, question, conversation, trigger, messages: messages.map((one) => `${one.role}: ${textOf(one)}`) },
  }),
  isEnd: (event) => event.event === 'end',
  createDecoder: () => ({ event: (event) => (event.event === 'end' ? [] : JSON.parse(event.data)) }),
}

/** A chat over a scripted transport, with frames by hand and ids that count. */
export function setUpChat(options: Partial<ChatOptions> = {}) {
  const transport = scriptedTransport()
  const frames: (() => void)[] = []
  let ids = 0
  const ports = {
    frames(run: () => void) {
      frames.push(run)
      return () => void frames.splice(frames.indexOf(run), 1)
    },
    createId: () => `m${ids++}`,
    ...options.ports,
  }
  const chat = createChat({ endpoint: '/chat', format: deltaFormat, transport, ...options, ports })

  /** Answers the request of that number with deltas, and ends it unless told otherwise. */
  async function answer(index: number, deltas: readonly object[], { ends = true } = {}): Promise<ScriptedRequest> {
    const server = await transport.request(index)
    server.send(`data: ${JSON.stringify(deltas)}\n\n${ends ? 'event: end\ndata:\n\n' : ''}`)
    await settle()
    return server
  }
  return { chat, transport, answer, frame: () => frames.splice(0).map((run) => run()).length }
}

/** Until everything that was promised has happened. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve, 0))
}

/** What the screen shows: `user done: Hi`. */
export function shown(chat: Chat): string[] {
  return chat.getSnapshot().messages.map((message) => `${message.role} ${message.status}: ${textOf(message)}`)
}

/** The body of a request. */
export function bodyOf(server: ScriptedRequest | undefined): Record<string, unknown> {
  return JSON.parse(String(server?.request.body))
}

/** A delta of words. */
export const say = (text: string) => ({ type: 'text', text })
