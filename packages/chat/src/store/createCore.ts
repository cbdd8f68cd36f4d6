import type { ChatCore } from './ChatCore.ts'
import type { ChatState } from './ChatHolder.ts'
import type { ChatOptions } from './ChatOptions.ts'
import { createMessageTree } from './createMessageTree.ts'
import { createNotifier } from './createNotifier.ts'
import { messageOf } from './messageOf.ts'
import { systemPorts } from './systemPorts.ts'

/** Makes what the actions share. `onChange` runs before anybody is told: there the store forgets its old snapshot. */
export function createCore(options: ChatOptions, onChange: () => void): ChatCore {
  const { clock, frames, createId } = systemPorts(options.ports)
  const tree = createMessageTree(options.messages ?? [])
  const notifier = createNotifier(frames, onChange)
  tree.watch(undefined, (_, id) => notifier.touch(id))
  let state: ChatState = {
    conversation: {},
    connection: { status: 'idle' },
    suggestions: [],
    queue: [],
    history: { status: options.storage ? 'loading' : 'idle', hasMore: !!options.backend?.loadOlder },
    notice: undefined,
  }

  const core: ChatCore = {
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
    onChange: (listener) => notifier.subscribe(undefined, listener),
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
    ask(name, input, signal = new AbortController().signal) {
      const { backend } = options
      if (!backend?.[name]) return undefined
      // Boundary: which input and result go with which name is what the type of `ask` says.
      const functions = backend as Record<string, (context: object) => never>
      return (async () =>
        functions[name]?.({ chatId: core.id, conversation: state.conversation, signal, ...input }) as never)()
    },
    fail(action, cause, messageId) {
      core.set({ notice: { action, message: messageOf(cause), messageId } })
    },
  }
  return core
}
