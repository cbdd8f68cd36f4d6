/** Things that are mounted, skipped and laid out together. */
export interface Group<TItem> {
  /** The key of its first item: the same while items are added before or after. */
  readonly key: string
  readonly items: readonly TItem[]
}

/** How things are put into groups. */
export interface Grouping<TItem> {
  /** So many make a full group. */
  readonly size: number
  readonly keyOf: (item: TItem) => string
}

/**
 * Items in groups. Groups of which nothing has changed are the same objects as before, so that a new item costs the same
 * among ten thousand: older ones that come make groups of their own in front, newer ones fill the last.
 */
export function inGroups<TItem>(
  before: readonly Group<TItem>[],
  items: readonly TItem[],
  grouping: Grouping<TItem>,
): readonly Group<TItem>[] {
  const firstKey = before[0]?.key
  const at = firstKey === undefined ? -1 : items.findIndex((item) => grouping.keyOf(item) === firstKey)
  if (at === -1) return cut(items, grouping)
  const groups = [...cut(items.slice(0, at), grouping)]
  let next = at
  for (const group of before) {
    const same = countSame(group.items, items, next)
    if (same === 0) break
    groups.push(same === group.items.length ? group : { key: group.key, items: group.items.slice(0, same) })
    next += same
    if (same < group.items.length) break
  }
  append(groups, items.slice(next), grouping)
  return groups
}

/** Cut from the end, so that the first group is the short one. */
function cut<TItem>(items: readonly TItem[], grouping: Grouping<TItem>): readonly Group<TItem>[] {
  const groups: Group<TItem>[] = []
  for (let to = items.length; to > 0; to -= grouping.size) {
    groups.push(made(items.slice(Math.max(0, to - grouping.size), to), grouping))
  }
  return groups.reverse()
}

function append<TItem>(groups: Group<TItem>[], added: readonly TItem[], grouping: Grouping<TItem>): void {
  const last = groups[groups.length - 1]
  const room = last ? grouping.size - last.items.length : 0
  if (last && added.length > 0 && room > 0) {
    groups[groups.length - 1] = { key: last.key, items: [...last.items, ...added.slice(0, room)] }
  }
  for (let from = Math.max(0, room); from < added.length; from += grouping.size) {
    groups.push(made(added.slice(from, from + grouping.size), grouping))
  }
}

function made<TItem>(items: readonly TItem[], { keyOf }: Grouping<TItem>): Group<TItem> {
  const [first] = items
  return { key: first === undefined ? '' : keyOf(first), items }
}

function countSame<TItem>(group: readonly TItem[], items: readonly TItem[], from: number): number {
  let same = 0
  while (same < group.length && group[same] === items[from + same]) same++
  return same
}
