import type { ChatTypes } from '../messages/ChatTypes.ts'
import { isRunning } from '../messages/isRunning.ts'
import { abilitiesOf } from './abilitiesOf.ts'
import type { Chat } from './Chat.ts'
import type { ChatOptions } from './ChatOptions.ts'
import type { ChatSnapshot } from './ChatSnapshot.ts'
import { createContextDivider } from './createContextDivider.ts'
import { createCore } from './createCore.ts'
import { createFeedback } from './createFeedback.ts'
import { createHistory } from './createHistory.ts'
import { createRestoring } from './createRestoring.ts'
import { createRounds } from './createRounds.ts'
import { createSuggestions } from './createSuggestions.ts'
import { createUploads } from './createUploads.ts'

/**
 * Makes a chat: `createChat({ endpoint, format })`. Nothing is sent before `send`.
 *
 * @example
 * const chat = createChat({ endpoint: '/v1/chat/completions', format: openAIChat({ model: 'qwen3' }) })
 * chat.send('What is SSE?')
 */
export function createChat<TTypes extends ChatTypes>(options: ChatOptions<TTypes>): Chat<TTypes>
export function createChat(options: ChatOptions): Chat {
  let snapshot: ChatSnapshot | undefined
  const core = createCore(options, () => {
    snapshot = undefined
  })
  const { tree } = core
  // Once: written inline in a component, each render would bring another.
  const { logs } = options
  const suggestions = createSuggestions(core)
  const divider = createContextDivider(core)
  const uploads = createUploads(core)
  const restoring = createRestoring(core, { rounds: () => rounds, chat: () => chat })
  const pending = () => restoring.pending ?? divider.pending
  const rounds = createRounds(core, { logs, suggestions, pending })
  const { answering, halt } = rounds

  function getSnapshot(): ChatSnapshot {
    const message = tree.get(answering.running?.answerId ?? '') ?? tree.last()
    const failed = message?.status === 'failed'
    const settled = failed ? 'error' : 'ready'
    const running = message?.status === 'streaming' ? 'streaming' : 'submitted'
    snapshot ??= {
      ...core.state,
      id: core.id,
      status: message && isRunning(message) ? running : settled,
      messages: tree.all(),
      error: failed ? message.error : undefined,
    }
    return snapshot
  }

  function clear(): void {
    halt()
    suggestions.reset()
    tree.clear()
    core.set({ conversation: {}, queue: [] })
  }

  const { send } = rounds.actions
  const chat: Chat = {
    ...rounds.actions,
    ...restoring.actions,
    id: core.id,
    get abilities() {
      return abilitiesOf(options)
    },
    getSnapshot,
    subscribe(listener) {
      restoring.start()
      return core.notifier.subscribe(undefined, listener)
    },
    subscribeMessage(id, listener) {
      restoring.start()
      return core.notifier.subscribe(id, listener)
    },
    getMessage: tree.get,
    getMessageIds: tree.ids,
    watchMessage: tree.watch,
    send(text, more) {
      restoring.start()
      send(text, more)
    },
    giveFeedback: createFeedback(core),
    loadOlder: createHistory(core),
    upload: uploads.upload,
    getLog: (messageId) => logs?.get(messageId),
    clear,
    showVersion(messageId, index) {
      halt()
      suggestions.reset()
      tree.showVersion(messageId, index)
      core.changed()
    },
    clearContext() {
      halt()
      suggestions.reset()
      divider.clearContext()
      rounds.askNext()
    },
    async deleteConversation() {
      await core.ask('deleteConversation', {})
      clear()
      core.set({ history: { status: 'idle', hasMore: false } })
    },
    close() {
      halt()
      uploads.stop()
      restoring.close()
    },
    dismissNotice: () => core.set({ notice: undefined }),
    append(more) {
      const message = core.newMessage(more.role, more)
      tree.append(message)
      core.changed()
      return message.id
    },
    update(messageId, change) {
      core.patch(messageId, change)
      core.changed()
    },
  }
  return chat
}
