import type { EventStreamStatus } from '@streamside/event-stream/core'
import type { ChatDelta } from '../format/ChatDelta.ts'
import { applyDelta } from '../messages/applyDelta.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { textOf } from '../messages/textOf.ts'
import type { Chat } from './Chat.ts'
import type { ChatOptions, SendOptions } from './ChatOptions.ts'
import type { ChatSnapshot, ChatStatus } from './ChatSnapshot.ts'
import { createMessageList } from './createMessageList.ts'
import { createNotifier } from './createNotifier.ts'
import { type AnswerEnd, runAnswer } from './runAnswer.ts'
import { systemPorts } from './systemPorts.ts'
import { toChatError } from './toChatError.ts'

const IDLE: EventStreamStatus = { status: 'idle' }

/**
 * Makes a chat: `createChat({ endpoint, format })`. Nothing is sent before `send`.
 *
 * @example
 * const chat = createChat({ endpoint: '/v1/chat/completions', format: openAIChat({ model: 'qwen3' }) })
 * chat.send('What is SSE?')
 */
export function createChat<TTypes extends ChatTypes>(options: ChatOptions<TTypes>): Chat<TTypes>
export function createChat(options: ChatOptions): Chat {
  const { clock, frames, createId } = systemPorts(options.ports)
  const id = options.id ?? createId()
  const messages = createMessageList(options.messages ?? [])
  let conversation: Readonly<Record<string, unknown>> = {}
  let connection = IDLE
  let running: { answerId: string; stop: () => void } | undefined
  let snapshot: ChatSnapshot | undefined
  const notifier = createNotifier(frames, () => {
    snapshot = undefined
  })

  function status(last: ChatMessageData | undefined): ChatStatus {
    if (running) return last?.status === 'streaming' ? 'streaming' : 'submitted'
    return last?.status === 'failed' ? 'error' : 'ready'
  }

  function getSnapshot(): ChatSnapshot {
    const last = messages.last()
    const error = running ? undefined : last?.error
    snapshot ??= {
      id,
      status: status(last),
      messages: messages.all(),
      error,
      conversation,
      connection,
      suggestions: [],
      queue: [],
      history: { status: 'idle', hasMore: false },
      notice: undefined,
    }
    return snapshot
  }

  function patch(messageId: string, change: (message: ChatMessageData) => ChatMessageData, delta?: ChatDelta): void {
    const message = messages.get(messageId)
    if (!message) return
    const next = change(message)
    if (next === message) return
    messages.replace(next, delta)
    if (next.status === message.status) notifier.soon()
    else notifier.now()
  }

  function ask(question: ChatMessageData, send: SendOptions = {}): void {
    const answer = newMessage('assistant', { status: 'waiting' })
    const asked = messages.all().filter((message) => textOf(message) !== '')
    messages.append(answer)
    const context = {
      question: textOf(question),
      messages: asked,
      conversation,
      chatId: id,
      trigger: 'send' as const,
      tools: [],
    }
    const stop = runAnswer(
      { options, context, send },
      {
        onDelta(delta) {
          if (delta.type === 'conversation') conversation = { ...conversation, ...delta.state }
          patch(answer.id, (message) => applyDelta(message, delta, clock.now()), delta)
        },
        onConnection(next) {
          if (running?.answerId !== answer.id) return
          connection = next
          notifier.now()
        },
        onEnd: (end) => finish(answer.id, end),
      },
    )
    running = { answerId: answer.id, stop }
    notifier.now()
  }

  function finish(answerId: string, end: AnswerEnd): void {
    if (running?.answerId === answerId) {
      running = undefined
      connection = IDLE
    }
    const error = toChatError(end, clock.now())
    const stopped = end.status === 'closed' && end.reason === 'stopped'
    patch(answerId, (message) => ({ ...message, status: error ? 'failed' : stopped ? 'stopped' : 'done', error }))
    const message = messages.get(answerId)
    if (!message) return
    if (error) options.onError?.(message)
    options.onFinish?.(message)
  }

  function newMessage(role: ChatMessageData['role'], more: Partial<ChatMessageData>): ChatMessageData {
    return { id: createId(), role, parts: [], metadata: {}, status: 'done', createdAt: clock.now(), ...more }
  }

  function stop(): void {
    running?.stop()
  }

  // The other actions of the contract follow.
  return {
    id,
    abilities: { feedback: false, upload: false, loadOlder: false, queue: false, deleteConversation: false },
    getSnapshot,
    subscribe: notifier.subscribe,
    getMessage: messages.get,
    getMessageIds: messages.ids,
    watchMessage: messages.watch,
    send(text, send) {
      if (text.trim() === '') return
      stop()
      const question = newMessage('user', { parts: [{ type: 'text', text }], metadata: send?.metadata ?? {} })
      messages.append(question)
      ask(question, send)
    },
    stop,
    regenerate(messageId) {
      const ids = messages.ids()
      const at = messageId === undefined ? ids.length - 1 : ids.indexOf(messageId)
      const answerAt = messages.get(ids[at] ?? '')?.role === 'user' ? at + 1 : at
      const question = messages.get(ids[answerAt - 1] ?? '')
      if (question?.role !== 'user') return
      stop()
      messages.cutFrom(ids[answerAt] ?? '')
      ask(question)
    },
    clear() {
      stop()
      messages.cutFrom(messages.ids()[0] ?? '')
      conversation = {}
      notifier.now()
    },
  } as Partial<Chat> as Chat
}
