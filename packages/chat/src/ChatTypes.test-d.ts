import { expectTypeOf } from 'vitest'
import {
  type Chat,
  type ChatFormat,
  type ChatMessageData,
  ChatWindow,
  createChat,
  jsonEnvelope,
  openAIChat,
  useChat,
} from './index.ts'

const endpoint = '/chat'

interface Support {
  metadata: { ticket: string }
  data: { weather: { city: string }; step: number }
  tools: { search: { input: { query: string }; output: string[] }; now: { output: number } }
}

export function MetadataOfAnEnvelope() {
  const format = jsonEnvelope({
    text: 'data.content',
    metadata: { replyId: 'data.reply_id', isEdited: 'data.is_edit' },
  })
  const chat = createChat({
    endpoint,
    format,
    onFinish: (message) => expectTypeOf(message.metadata.replyId).toEqualTypeOf<unknown>(),
  })
  for (const { metadata } of chat.getSnapshot().messages) {
    expectTypeOf(metadata).toEqualTypeOf<{ readonly replyId?: unknown; readonly isEdited?: unknown }>()
    // @ts-expect-error: not among the paths
    metadata.replyID
  }
  // An envelope without metadata stays loose.
  const loose = createChat({ endpoint, format: jsonEnvelope({ text: 'text' }) })
  expectTypeOf(loose.getSnapshot().messages[0]?.metadata.anything).toEqualTypeOf<unknown>()
  // Its types can be given instead.
  const given = createChat({ endpoint, format: jsonEnvelope<Support>({ text: 'a', metadata: { ticket: 'b' } }) })
  expectTypeOf(given).toEqualTypeOf<Chat<Support>>()
}

export function LooseByDefault() {
  expectTypeOf(createChat({ endpoint, format: openAIChat() })).toEqualTypeOf<Chat>()
  const { messages } = useChat({ endpoint, format: openAIChat() })
  expectTypeOf(messages).toEqualTypeOf<readonly ChatMessageData[]>()
}

export function PartsOfAnAnnotatedFormat() {
  const { messages, chat } = useChat({ endpoint, format: openAIChat<Support>() })
  for (const message of messages) {
    expectTypeOf(message.metadata.ticket).toEqualTypeOf<string>()
    for (const part of message.parts) {
      if (part.type === 'data' && part.name === 'weather') expectTypeOf(part.data).toEqualTypeOf<{ city: string }>()
      if (part.type === 'data' && part.name === 'step') expectTypeOf(part.data).toEqualTypeOf<number>()
      if (part.type === 'tool' && part.name === 'search') {
        expectTypeOf(part.input).toEqualTypeOf<{ query: string } | undefined>()
        expectTypeOf(part.output).toEqualTypeOf<string[] | undefined>()
      }
      if (part.type === 'tool' && part.name === 'now') expectTypeOf(part.input).toEqualTypeOf<unknown>()
      // @ts-expect-error: no such tool
      if (part.type === 'tool' && part.name === 'browse') continue
    }
  }
  const tickets = useChat(chat, (snapshot) => snapshot.messages.map(({ metadata }) => metadata.ticket))
  expectTypeOf(tickets).toEqualTypeOf<string[]>()
}

/** Parts, storage and everything else take any chat. */
export function EveryChatIsAChat() {
  const chat = createChat({
    endpoint,
    format: openAIChat<Support>(),
    onData(part) {
      if (part.name === 'step') expectTypeOf(part.data).toEqualTypeOf<number>()
    },
  })
  expectTypeOf(chat).toExtend<Chat>()
  expectTypeOf<ChatMessageData<Support>>().toExtend<ChatMessageData>()
  expectTypeOf<ChatFormat<Support>>().toExtend<ChatFormat>()
  return [ChatWindow({ chat }), ChatWindow({ endpoint, format: jsonEnvelope({ text: 'a', metadata: { b: 'c' } }) })]
}
