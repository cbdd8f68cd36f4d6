type Order = readonly (readonly [id: string, parentId: string | null])[]

/** What two tabs know of the order of a conversation. */
export interface MergeInput {
  /** As the storage has it, with what other tabs did. */
  stored: Order
  /** As this tab has it. */
  local: Order
  /** What the storage had when this tab last looked. */
  known: ReadonlySet<string>
  /** What this tab has changed since. */
  dirty: ReadonlySet<string>
}

/** What to write, and what to do in this tab. */
export interface MergedOrder {
  /** Parents first. */
  readonly order: Order
  /** In the storage, and new to this tab. */
  readonly added: Order
  readonly removedHere: readonly string[]
  readonly removedThere: readonly string[]
}

/** Brings both together: nothing that one tab added is lost, what one has removed is gone unless the other works on it. */
export function mergeOrder({ stored, local, known, dirty }: MergeInput): MergedOrder {
  const there = new Map(stored)
  const here = new Map(local)
  const kept = new Set<string>()
  for (const [id] of local) {
    if (known.has(id) && !dirty.has(id)) continue
    // With what this tab works on, all that leads to it stays.
    for (let at: string | null | undefined = id; at && !kept.has(at); at = here.get(at)) kept.add(at)
  }
  const removedHere = stored.filter(([id]) => known.has(id) && !here.has(id)).map(([id]) => id)
  const removedThere = local.filter(([id]) => known.has(id) && !there.has(id) && !kept.has(id)).map(([id]) => id)
  const gone = new Set([...removedHere, ...removedThere])
  // Where one of the two has found out what came before the first message, that one knows more.
  const parents = new Map<string, string | null>()
  for (const [id, parentId] of [...stored, ...local]) {
    if (!gone.has(id)) parents.set(id, parentId ?? parents.get(id) ?? null)
  }
  return {
    order: parentsFirst(parents),
    added: stored.filter(([id]) => !here.has(id) && !known.has(id)),
    removedHere,
    removedThere,
  }
}

function parentsFirst(parents: ReadonlyMap<string, string | null>): Order {
  const children = new Map<string | null, string[]>()
  for (const [id, parentId] of parents) {
    const parent = parentId !== null && parents.has(parentId) ? parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(id)
    else children.set(parent, [id])
  }
  const order: (readonly [string, string | null])[] = []
  const waiting: (readonly [string, string | null])[] = []
  const push = (parent: string | null) => {
    for (const id of [...(children.get(parent) ?? [])].reverse()) waiting.push([id, parent])
  }
  push(null)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    order.push(next)
    push(next[0])
  }
  return order
}
