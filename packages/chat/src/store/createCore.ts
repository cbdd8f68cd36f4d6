import type { ChatCore } from './ChatCore.ts'
import type { ChatState } from './ChatHolder.ts'
import type { ChatOptions } from './ChatOptions.ts'
import { createMessageTree } from './createMessageTree.ts'
import { createNotifier, type Notifier } from './createNotifier.ts'
import { messageOf } from './messageOf.ts'
import { systemPorts } from './systemPorts.ts'

/** Makes what the actions share. `onChange` runs before anybody is told: there the store forgets its old snapshot. */
export function createCore(options: ChatOptions, onChange: () => void): ChatCore & { notifier: Notifier } {
  const { clock, frames, createId } = systemPorts(options.ports)
  const tree = createMessageTree(options.messages ?? [])
  const notifier = createNotifier(frames, onChange)
  tree.watch(undefined, (_, id) => notifier.touch(id))
  let state: ChatState = {
    conversation: {},
    connection: { status: 'idle' },
    suggestions: [],
    queue: [],
    history: { status: options.storage ? 'loading' : 'idle', hasMore: options.backend?.loadOlder !== undefined },
    notice: undefined,
  }

  const core: ChatCore & { notifier: Notifier } = {
    id: options.id ?? createId(),
    options,
    tree,
    clock,
    createId,
    notifier,
    get state() {
      return state
    },
    set(change) {
      state = { ...state, ...change }
      notifier.now()
    },
    changed: notifier.now,
    onChange: notifier.subscribe,
    patch(id, change, delta) {
      const message = tree.get(id)
      if (!message) return
      const next = change(message)
      if (next === message) return
      tree.replace(next, delta)
      if (next.status === message.status) notifier.soon()
      else notifier.now()
    },
    newMessage: (role, more) => ({
      id: createId(),
      role,
      parts: [],
      metadata: {},
      status: 'done',
      createdAt: clock.now(),
      ...more,
    }),
    backendContext: (signal) => ({ chatId: core.id, conversation: state.conversation, signal }),
    fail(action, cause, messageId) {
      core.set({ notice: { action, message: messageOf(cause), ...(messageId !== undefined && { messageId }) } })
    },
  }
  return core
}
