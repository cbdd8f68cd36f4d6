import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import { createMessageWatchers } from './createMessageWatchers.ts'
import type { MessageTree, TreeEntry } from './MessageTree.ts'

/** What follows a message, or the beginning: versions of one place. */
interface Branch {
  readonly children: string[]
  /** The child that is shown. */
  shown: string | undefined
}

interface Node extends Branch {
  message: ChatMessageData
  parentId: string | undefined
}

/** Makes the tree; `initial` is one path. */
export function createMessageTree(initial: readonly ChatMessageData[]): MessageTree {
  const nodes = new Map<string, Node>()
  const watchers = createMessageWatchers()
  let root: Branch = { children: [], shown: undefined }
  let ids: readonly string[] = []
  let all: readonly ChatMessageData[] = []
  let isOtherList = true
  let epoch = 0
  const replaced = new Set<string>()
  prepend(initial)

  // A frame's tokens cost one copy of an array of pointers (10 microseconds for 10,000), not a walk through the tree.
  function upToDate(): readonly ChatMessageData[] {
    if (isOtherList) all = ids.flatMap((id) => nodes.get(id)?.message ?? [])
    else if (replaced.size > 0) {
      const next = [...all]
      for (const id of replaced) {
        const at = ids.lastIndexOf(id)
        const message = nodes.get(id)?.message
        if (at !== -1 && message) next[at] = message
      }
      all = next
    }
    isOtherList = false
    replaced.clear()
    return all
  }

  function branchAfter(id: string | undefined): Branch {
    return nodes.get(id ?? '') ?? root
  }

  function walk(): void {
    const path: string[] = []
    for (let id = root.shown; id !== undefined; id = branchAfter(id).shown) path.push(id)
    ids = path
    isOtherList = true
  }

  function set(node: Node, message: ChatMessageData, delta?: ChatDelta): void {
    node.message = message
    replaced.add(message.id)
    watchers.tell(message.id, delta)
  }

  function countVersions({ children }: Branch): void {
    children.forEach((id, index) => {
      const node = nodes.get(id)
      if (!node) return
      const versions = children.length > 1 ? { index, count: children.length } : undefined
      const { versions: old } = node.message
      if (old?.index !== versions?.index || old?.count !== versions?.count) set(node, { ...node.message, versions })
    })
  }

  function add(message: ChatMessageData, parentId: string | undefined): void {
    const parent = branchAfter(parentId)
    nodes.set(message.id, { message, children: [], parentId, shown: undefined })
    parent.children.push(message.id)
    parent.shown = message.id
    countVersions(parent)
  }

  function load(entries: readonly TreeEntry[], leafId: string | undefined): void {
    const old = root
    root = { children: [], shown: undefined }
    for (const { message, parentId } of entries) if (!nodes.has(message.id)) add(message, parentId)
    for (let id = leafId; id !== undefined; id = nodes.get(id)?.parentId)
      branchAfter(nodes.get(id)?.parentId).shown = id
    const last = branchAfter(leafId)
    last.children.push(...old.children)
    last.shown = old.shown ?? last.shown
    for (const id of old.children) {
      const node = nodes.get(id)
      if (node) node.parentId = leafId
    }
    walk()
    for (const { message } of entries) watchers.tell(message.id, undefined)
  }

  function prepend(messages: readonly ChatMessageData[]): number {
    let parentId: string | undefined
    const entries: TreeEntry[] = []
    const fresh = new Set<string>()
    for (const message of messages) {
      if (nodes.has(message.id) || fresh.has(message.id)) continue
      fresh.add(message.id)
      entries.push({ message, parentId })
      parentId = message.id
    }
    load(entries, parentId)
    return entries.length
  }

  function forget(first: readonly string[]): void {
    // Not by recursion: a conversation may be deeper than the stack.
    const waiting = [...first]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      waiting.push(...branchAfter(id).children)
      nodes.delete(id)
      watchers.tell(id, undefined)
    }
  }

  return {
    get: (id) => nodes.get(id)?.message,
    last: () => nodes.get(ids[ids.length - 1] ?? '')?.message,
    ids: () => ids,
    all: upToDate,
    parentOf: (id) => nodes.get(id)?.parentId,
    watch: watchers.watch,
    prepend,
    load,
    graft({ message, parentId }) {
      const parent = branchAfter(parentId)
      const { shown } = parent
      if (nodes.has(message.id)) return
      add(message, parentId)
      parent.shown = shown ?? message.id
      walk()
      watchers.tell(message.id, undefined)
    },
    append(message, parentId = ids[ids.length - 1]) {
      if (nodes.has(message.id)) return
      const isAtEnd = parentId === ids[ids.length - 1]
      add(message, parentId)
      if (!isAtEnd) walk()
      else ids = [...ids, message.id]
      isOtherList = true
      watchers.tell(message.id, undefined)
    },
    addVersion(ofId, message) {
      add(message, nodes.get(ofId)?.parentId)
      walk()
      watchers.tell(message.id, undefined)
    },
    showVersion(id, index) {
      const parent = branchAfter(nodes.get(id)?.parentId)
      const child = parent.children[index]
      if (!nodes.has(id) || child === undefined || child === parent.shown) return
      parent.shown = child
      walk()
      watchers.tell(child, undefined)
    },
    replace(message, delta) {
      const node = nodes.get(message.id)
      if (node) set(node, message, delta)
    },
    remove(id) {
      const node = nodes.get(id)
      if (!node) return
      const parent = branchAfter(node.parentId)
      forget([id])
      parent.children.splice(parent.children.indexOf(id), 1)
      if (parent.shown === id) parent.shown = parent.children[parent.children.length - 1]
      countVersions(parent)
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
    entries() {
      const found: TreeEntry[] = []
      const waiting = [...root.children].reverse()
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const node = nodes.get(id)
        if (!node) continue
        found.push({ message: node.message, parentId: node.parentId })
        waiting.push(...[...node.children].reverse())
      }
      return found
    },
  }
}
