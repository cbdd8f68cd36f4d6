import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'
import type { ChatHistory } from './ChatSnapshot.ts'

/** Loads older messages page by page (W18): in order, none twice, one page at a time. */
export function createHistory(core: ChatCore): Chat['loadOlder'] {
  const { tree } = core
  let loading: Promise<void> | undefined

  function set(change: Partial<ChatHistory>): void {
    core.set({ history: { ...core.state.history, ...change } })
  }

  async function load(): Promise<void> {
    const { epoch } = tree
    const asked = core.ask('loadOlder', { before: tree.all()[0] })
    if (!asked) return
    set({ status: 'loading' })
    try {
      const page = await asked
      const { messages, hasMore } = 'messages' in page ? page : { messages: page }
      // The conversation was cleared meanwhile: what is older than nothing is not wanted.
      if (tree.epoch !== epoch) return set({ status: 'idle' })
      const added = tree.prepend(messages)
      // A page of nothing new would come again and again.
      set({ status: 'idle', hasMore: hasMore ?? added > 0 })
    } catch (cause) {
      set({ status: 'failed' })
      core.fail('loadOlder', cause)
    }
  }

  return () => {
    loading ??= load().finally(() => {
      loading = undefined
    })
    return loading
  }
}
