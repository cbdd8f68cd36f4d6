import { createListeners } from '../listeners/createListeners.ts'
import type { ChatStorage } from '../store/ChatStorage.ts'
import { messageOf } from '../store/messageOf.ts'
import type { ConversationInfo, ConversationsSnapshot } from './Conversations.ts'

const LIST = 'conversations'
const CURRENT = 'current-conversation'

/** The list itself, without chats: kept in a storage, each change by one tab at a time. */
export interface ConversationStore {
  getSnapshot(): ConversationsSnapshot
  subscribe(listener: () => void): () => void
  get(id: string): ConversationInfo | undefined
  put(info: ConversationInfo): void
  /** Changes what is known of a conversation; nothing when it is like that already. */
  change(id: string, change: Partial<ConversationInfo>): void
  remove(id: string): void
  setCurrent(id: string | undefined): void
  setProblem(problem: string | undefined): void
}

/** Makes the list. `onLoad` is told of it once it has been read. */
export function createConversationStore(
  storage: ChatStorage,
  { initial, onLoad }: { initial: readonly ConversationInfo[]; onLoad: (list: readonly ConversationInfo[]) => void },
): ConversationStore {
  const listeners = createListeners()
  let infos = new Map(initial.map((info) => [info.id, info]))
  // Those that are there from the beginning and that no storage has: nobody has changed them yet.
  const unsaved = new Map(infos)
  let state: Omit<ConversationsSnapshot, 'conversations'> = {
    status: 'loading',
    currentId: undefined,
    problem: undefined,
  }
  let snapshot: ConversationsSnapshot | undefined

  function changed(change: Partial<typeof state> = {}): void {
    state = { ...state, ...change }
    snapshot = undefined
    listeners.tell()
  }

  function fail(cause: unknown): void {
    changed({ problem: messageOf(cause) })
  }

  function write(change: (list: readonly ConversationInfo[]) => readonly ConversationInfo[]): void {
    // What the list holds is what we wrote.
    storage.changeList(LIST, (list) => change(list as readonly ConversationInfo[])).catch(fail)
  }

  function put(info: ConversationInfo): void {
    infos = new Map(infos).set(info.id, info)
    if (unsaved.has(info.id)) unsaved.set(info.id, info)
    changed()
    write((list) => [...list.filter(({ id }) => id !== info.id), info])
  }

  async function read(): Promise<void> {
    const list = (await storage.readList(LIST)) as readonly ConversationInfo[]
    for (const { id } of list) unsaved.delete(id)
    const old = state.status === 'ready' ? unsaved : infos
    infos = new Map([...old, ...list.map((info) => [info.id, info] as const)])
    changed({ status: 'ready' })
  }

  async function load(): Promise<void> {
    try {
      const [current] = await storage.readList(CURRENT)
      await read()
      if (state.currentId === undefined && typeof current === 'string' && infos.has(current)) {
        changed({ currentId: current })
      }
      onLoad([...infos.values()])
    } catch (cause) {
      changed({ status: 'failed', problem: messageOf(cause) })
    }
  }

  let isStarted = false
  function start(): void {
    if (isStarted) return
    isStarted = true
    storage.watchList(LIST, () => void read().catch(fail))
    void load()
  }

  return {
    getSnapshot() {
      snapshot ??= { ...state, conversations: sorted([...infos.values()], state.currentId) }
      return snapshot
    },
    subscribe(listener) {
      start()
      return listeners.add(listener)
    },
    get: (id) => infos.get(id),
    put,
    change(id, change) {
      const info = infos.get(id)
      if (!info) return
      const next = { ...info, ...change }
      const names = Object.keys(change) as (keyof ConversationInfo)[]
      if (names.some((name) => next[name] !== info[name])) put(next)
    },
    remove(id) {
      unsaved.delete(id)
      infos = new Map([...infos].filter(([one]) => one !== id))
      changed()
      write((list) => list.filter((info) => info.id !== id))
    },
    setCurrent(currentId) {
      changed({ currentId })
      storage.changeList(CURRENT, () => (currentId === undefined ? [] : [currentId])).catch(fail)
    },
    setProblem: (problem) => changed({ problem }),
  }
}

function sorted(infos: readonly ConversationInfo[], currentId: string | undefined): readonly ConversationInfo[] {
  const rank = ({ id, isPinned }: ConversationInfo) => (id === currentId ? 0 : isPinned ? 1 : 2)
  return [...infos].sort((a, b) => rank(a) - rank(b) || b.lastActiveAt - a.lastActiveAt)
}
