import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'

/** Loads older messages page by page (W18): in order, none twice, one page at a time. */
export function createHistory(core: ChatCore): Chat['loadOlder'] {
  let loading: Promise<void> | undefined

  async function load(): Promise<void> {
    const { backend } = core.options
    if (!backend?.loadOlder) return
    core.set({ history: { ...core.state.history, status: 'loading' } })
    const [before] = core.tree.all()
    const epoch = core.tree.epoch
    try {
      const page = await backend.loadOlder({ ...core.backendContext(new AbortController().signal), before })
      // The conversation was cleared meanwhile: what is older than nothing is not wanted.
      if (core.tree.epoch !== epoch) return
      const { messages, hasMore } = 'messages' in page ? page : { messages: page, hasMore: undefined }
      const added = core.tree.prepend(messages)
      // A page of nothing new would come again and again.
      core.set({ history: { status: 'idle', hasMore: hasMore ?? added > 0 } })
    } catch (cause) {
      core.set({ history: { ...core.state.history, status: 'failed' } })
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
