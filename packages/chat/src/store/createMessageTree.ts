import type { ChatDelta } from '../format/ChatDelta.ts'
import { createKeyedListeners } from '../listeners/createKeyedListeners.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { MessageTree, TreeEntry } from './MessageTree.ts'

/** What follows a message, or the beginning: versions of one place, of which one is shown. */
interface Branch {
  children: string[]
  shown: string | undefined
}

interface Node extends Branch {
  message: ChatMessageData
  parentId: string | undefined
}

/** Makes the tree; `initial` is one path. */
export function createMessageTree(initial: readonly ChatMessageData[]): MessageTree {
  const nodes = new Map<string | undefined, Node>()
  const watchers = createKeyedListeners<[delta: ChatDelta | undefined, id: string]>()
  const replaced = new Set<string>()
  let root: Branch = { children: [], shown: undefined }
  let ids: readonly string[] = []
  let all: readonly ChatMessageData[] = []
  let isOtherList = true
  let epoch = 0

  const get = (id: string | undefined) => nodes.get(id)?.message
  const parentOf = (id: string | undefined) => nodes.get(id)?.parentId
  const branchAfter = (id: string | undefined): Branch => nodes.get(id) ?? root
  const placeOf = (id: string | undefined) => branchAfter(parentOf(id))

  function tell(id: string, delta?: ChatDelta): void {
    for (const key of [id, undefined]) watchers.tell(key, delta, id)
  }

  // A frame's tokens cost one copy of an array of pointers (10 microseconds for 10,000), not a walk through the tree.
  function upToDate(): readonly ChatMessageData[] {
    if (isOtherList) all = ids.flatMap((id) => get(id) ?? [])
    else if (replaced.size) {
      const next = [...all]
      for (const id of replaced) {
        const at = ids.lastIndexOf(id)
        const message = get(id)
        if (at !== -1 && message) next[at] = message
      }
      all = next
    }
    isOtherList = false
    replaced.clear()
    return all
  }

  function walk(changedId?: string): void {
    const path: string[] = []
    for (let id = root.shown; id !== undefined; id = branchAfter(id).shown) path.push(id)
    ids = path
    isOtherList = true
    if (changedId !== undefined) tell(changedId)
  }

  function set(node: Node, message: ChatMessageData, delta?: ChatDelta): void {
    node.message = message
    replaced.add(message.id)
    tell(message.id, delta)
  }

  function countVersions({ children }: Branch): void {
    const count = children.length
    children.forEach((id, index) => {
      const node = nodes.get(id)
      const old = node?.message.versions
      if (node && (count > 1 ? old?.index !== index || old.count !== count : old)) {
        set(node, { ...node.message, versions: count > 1 ? { index, count } : undefined })
      }
    })
  }

  /** False when it is there already. */
  function add(message: ChatMessageData, parentId: string | undefined): boolean {
    const { id } = message
    if (nodes.has(id)) return false
    const parent = branchAfter(parentId)
    nodes.set(id, { message, children: [], parentId, shown: undefined })
    parent.children.push(id)
    parent.shown = id
    countVersions(parent)
    return true
  }

  function load(entries: readonly TreeEntry[], leafId: string | undefined): void {
    const old = root
    root = { children: [], shown: undefined }
    for (const { message, parentId } of entries) add(message, parentId)
    for (let id = leafId; id !== undefined; id = parentOf(id)) placeOf(id).shown = id
    const last = branchAfter(leafId)
    last.children.push(...old.children)
    last.shown = old.shown ?? last.shown
    for (const id of old.children) {
      const node = nodes.get(id)
      if (node) node.parentId = leafId
    }
    walk()
    for (const { message } of entries) tell(message.id)
  }

  function prepend(messages: readonly ChatMessageData[]): number {
    let parentId: string | undefined
    const fresh = new Map<string, TreeEntry>()
    for (const message of messages) {
      const { id } = message
      if (nodes.has(id) || fresh.has(id)) continue
      fresh.set(id, { message, parentId })
      parentId = id
    }
    load([...fresh.values()], parentId)
    return fresh.size
  }

  // Not by recursion: a conversation may be deeper than the stack.
  function* under(first: readonly string[]): Generator<TreeEntry> {
    const waiting = [...first].reverse()
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const node = nodes.get(id)
      if (!node) continue
      waiting.push(...[...node.children].reverse())
      yield node
    }
  }

  function forget(first: readonly string[]): void {
    for (const { message } of under(first)) {
      nodes.delete(message.id)
      tell(message.id)
    }
  }

  prepend(initial)
  return {
    get,
    last: () => get(ids.at(-1)),
    ids: () => ids,
    all: upToDate,
    parentOf,
    watch: watchers.add,
    prepend,
    load,
    graft({ message, parentId }) {
      const parent = branchAfter(parentId)
      const { shown = message.id } = parent
      if (!add(message, parentId)) return
      parent.shown = shown
      walk(message.id)
    },
    append(message, parentId = ids.at(-1)) {
      const isAtEnd = parentId === ids.at(-1)
      if (!add(message, parentId)) return
      if (!isAtEnd) return walk(message.id)
      ids = [...ids, message.id]
      isOtherList = true
      tell(message.id)
    },
    addVersion(ofId, message) {
      add(message, parentOf(ofId))
      walk(message.id)
    },
    showVersion(id, index) {
      const place = placeOf(id)
      const child = place.children[index]
      if (!nodes.has(id) || child === undefined || child === place.shown) return
      place.shown = child
      walk(child)
    },
    replace(message, delta) {
      const node = nodes.get(message.id)
      if (node) set(node, message, delta)
    },
    remove(id) {
      const place = placeOf(id)
      if (!nodes.has(id)) return
      forget([id])
      place.children = place.children.filter((one) => one !== id)
      if (place.shown === id) place.shown = place.children.at(-1)
      countVersions(place)
      walk()
    },
    get epoch() {
      return epoch
    },
    clear() {
      epoch += 1
      forget(root.children)
      root = { children: [], shown: undefined }
      walk()
    },
    entries: () => [...under(root.children)].map(({ message, parentId }) => ({ message, parentId })),
  }
}
