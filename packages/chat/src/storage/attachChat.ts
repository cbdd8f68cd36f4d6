import { isRunning } from '../messages/isRunning.ts'
import type { ChatStorage, StoredChatHost } from '../store/ChatStorage.ts'
import { createSaver } from './createSaver.ts'
import { holdWhileRunning } from './holdWhileRunning.ts'
import { mergeOrder } from './mergeOrder.ts'
import type { StoragePort } from './StoragePort.ts'
import { chatKey, messageKey, migrated, type StoredChat, type StoredMessage } from './StoredChat.ts'

/** Joins a chat and its place in a storage: filled once, saved as it changes, told of what other tabs do. */
export function attachChat(port: StoragePort, host: StoredChatHost): ReturnType<ChatStorage['attach']> {
  const { core } = host
  const { tree, id } = core
  /** The messages that the storage had when it was last looked at: what is missing since was removed. */
  let known = new Set<string>()
  let storedParents: ReadonlyMap<string, string | null> = new Map()
  let isDetached = false
  const saver = createSaver(core, { save: (dirty) => port.lock(`save:${id}`, () => merge(dirty)), rescue })

  const runningId = () => host.answering.running?.answerId

  /** The id to continue an answer from. */
  function cursorOf(answerId: string): string | undefined {
    return runningId() === answerId ? host.answering.running?.lastEventId : undefined
  }

  async function readChat(): Promise<StoredChat | undefined> {
    const [stored] = await port.read([chatKey(id)])
    return migrated(stored)
  }

  async function readMessages(ids: readonly string[]): Promise<Map<string, StoredMessage>> {
    const stored = (await port.read(ids.map((one) => messageKey(id, one)))) as (StoredMessage | undefined)[]
    stored.forEach((one) => {
      if (one?.checkpoint !== undefined) host.checkpoints.set(one.message.id, one.checkpoint)
    })
    return new Map(ids.flatMap((one, at) => (stored[at] ? [[one, stored[at]]] : [])))
  }

  async function load(): Promise<void> {
    const stored = await readChat()
    if (!stored) return
    const messages = await readMessages(stored.order.map(([one]) => one))
    const entries = stored.order.flatMap(([one, parentId]) => {
      const message = messages.get(one)?.message
      return message ? [{ message, parentId: parentId ?? undefined }] : []
    })
    known = new Set(entries.map(({ message }) => message.id))
    saver.quietly(() => {
      // A chat that comes back to its storage has them already.
      if (!entries.some(({ message }) => tree.get(message.id))) tree.load(entries, stored.leafId ?? undefined)
      for (const entry of entries) tree.graft(entry)
      core.set({ conversation: { ...stored.conversation, ...core.state.conversation } })
    })
    if (host.draft.text === '') host.draft.text = stored.draft
    for (const [one, { message, lastEventId }] of messages) if (isRunning(message)) watchRunning(one, lastEventId)
  }

  /** Whoever asks holds the lock until the answer has ended; when the page is gone, the lock is free. */
  function watchRunning(answerId: string, lastEventId: string | undefined): void {
    void port.lock(`run:${id}:${answerId}`, async () => {
      const stored = (await readMessages([answerId])).get(answerId)
      if (isDetached || !stored || runningId() === answerId) return
      saver.quietly(() => tree.replace(stored.message))
      core.changed()
      if (!isRunning(stored.message)) return
      host.takeOver(answerId, stored.lastEventId ?? lastEventId)
      await untilEnd(answerId)
      await saver.saved(answerId)
    })
  }

  function untilEnd(answerId: string): Promise<void> {
    return new Promise((resolve) => {
      const unsubscribe = core.onChange(look)
      look()
      function look(): void {
        if (runningId() === answerId) return
        unsubscribe()
        resolve()
      }
    })
  }

  function toStored(messageId: string): StoredMessage | undefined {
    const message = tree.get(messageId)
    if (!message) return undefined
    const { versions: _, ...rest } = message
    return { message: rest, lastEventId: cursorOf(messageId), checkpoint: host.checkpoints.get(messageId) }
  }

  function dirtyEntries(dirty: ReadonlySet<string>): [string, StoredMessage][] {
    return [...dirty].flatMap((one): [string, StoredMessage][] => {
      const stored = toStored(one)
      return stored ? [[messageKey(id, one), stored]] : []
    })
  }

  /** Saves what this tab changed, and takes what others did. */
  async function merge(dirty: ReadonlySet<string>): Promise<void> {
    const isOrderKnown = [...dirty].every((one) => known.has(one) && tree.get(one))
    // The usual save while words arrive: nothing to read, nothing to compare.
    if (dirty.size > 0 && isOrderKnown) return port.write(dirtyEntries(dirty))
    const stored = await readChat()
    const local = tree.entries()
    const { order, added, removedHere, removedThere } = mergeOrder({
      stored: stored?.order ?? [],
      local: local.map(({ message, parentId }) => [message.id, parentId ?? null] as const),
      known,
      dirty,
    })
    const chat: StoredChat = {
      version: 1,
      order,
      leafId: tree.last()?.id ?? null,
      conversation: core.state.conversation,
      draft: host.draft.text,
    }
    const isNews = dirty.size > 0 || order.length !== (stored?.order.length ?? 0)
    // Without news of our own nothing is written, or two tabs would answer each other for ever.
    if (isNews) await port.write([...dirtyEntries(dirty), [chatKey(id), chat]])
    if (removedHere.length > 0) await port.remove(removedHere.map((one) => messageKey(id, one)))
    known = new Set(order.map(([one]) => one))
    storedParents = new Map(order)
    await adopt(added, removedThere)
  }

  async function adopt(
    added: readonly (readonly [string, string | null])[],
    removed: readonly string[],
  ): Promise<void> {
    if (added.length + removed.length === 0) return
    const messages = await readMessages(added.map(([one]) => one))
    const before = beforeFirst(added)
    saver.quietly(() => {
      tree.prepend(before.flatMap((one) => messages.get(one)?.message ?? []))
      for (const one of removed) tree.remove(one)
      for (const [one, parentId] of added) {
        const stored = messages.get(one)
        if (!stored) continue
        tree.graft({ message: stored.message, parentId: parentId ?? undefined })
        if (isRunning(stored.message)) watchRunning(one, stored.lastEventId)
      }
    })
    core.changed()
  }

  /** Those of them that lead to the first message here: another tab has loaded older ones. */
  function beforeFirst(added: readonly (readonly [string, string | null])[]): readonly string[] {
    const found: string[] = []
    for (let at = storedParents.get(tree.ids()[0] ?? ''); at; at = storedParents.get(at)) {
      if (added.some(([one]) => one === at)) found.unshift(at)
    }
    return found
  }

  /** The page goes away: what is under way is written without waiting for anybody. Nobody else writes these messages. */
  function rescue(dirty: ReadonlySet<string>): void {
    const entries = dirtyEntries(dirty).filter(([key]) => known.has(key.slice(messageKey(id, '').length)))
    if (entries.length > 0) port.write(entries).catch(() => {})
  }

  async function onOthers(keys: readonly string[]): Promise<void> {
    if (keys.includes(chatKey(id))) saver.soon(false)
    const mine = messageKey(id, '')
    const changed = keys.filter((key) => key.startsWith(mine)).map((key) => key.slice(mine.length))
    const foreign = changed.filter((one) => tree.get(one) && !saver.isDirty(one) && runningId() !== one)
    if (foreign.length === 0) return
    const messages = await readMessages(foreign)
    saver.quietly(() => {
      for (const [one, { message }] of messages) {
        if (saver.isDirty(one) || runningId() === one) continue
        tree.replace({ ...message, versions: tree.get(one)?.versions })
      }
    })
    core.changed()
  }

  const loaded = load().catch((cause) => core.fail('storage', cause))
  const unwatch = port.watch((keys) => void onOthers(keys))
  const stopHolding = holdWhileRunning(port, { host, saved: saver.saved })
  void loaded.then(saver.start)
  return {
    loaded,
    touch: () => saver.soon(true),
    detach() {
      isDetached = true
      unwatch()
      stopHolding()
      saver.stop()
    },
  }
}
