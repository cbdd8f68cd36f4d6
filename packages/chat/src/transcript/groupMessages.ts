/** So many messages make a group: few enough to mount within a frame or two, enough to have few groups. */
export const GROUP_SIZE = 32

/** Messages that are mounted, skipped and laid out together. */
export interface MessageGroup {
  /** Stays the same while messages are added before or after. */
  readonly key: string
  readonly ids: readonly string[]
}

/**
 * The messages in groups. Groups of which nothing has changed are the same objects as before, so that a new message costs
 * the same among ten thousand: older ones that come make groups of their own in front, newer ones fill the last.
 */
export function groupMessages(before: readonly MessageGroup[], ids: readonly string[]): readonly MessageGroup[] {
  const first = before[0]?.ids[0]
  const at = first === undefined ? -1 : ids.indexOf(first)
  if (at === -1) return inGroups(ids)
  const groups = [...inGroups(ids.slice(0, at))]
  let next = at
  for (const group of before) {
    const same = countSame(group.ids, ids, next)
    if (same === 0) break
    groups.push(same === group.ids.length ? group : { key: group.key, ids: group.ids.slice(0, same) })
    next += same
    if (same < group.ids.length) break
  }
  append(groups, ids.slice(next))
  return groups
}

/** Cut from the end, so that the first group is the short one. */
function inGroups(ids: readonly string[]): readonly MessageGroup[] {
  const groups: MessageGroup[] = []
  for (let to = ids.length; to > 0; to -= GROUP_SIZE) groups.push(group(ids.slice(Math.max(0, to - GROUP_SIZE), to)))
  return groups.reverse()
}

function append(groups: MessageGroup[], added: readonly string[]): void {
  const last = groups.at(-1)
  const room = last ? GROUP_SIZE - last.ids.length : 0
  if (last && added.length > 0 && room > 0) {
    groups[groups.length - 1] = { key: last.key, ids: [...last.ids, ...added.slice(0, room)] }
  }
  for (let from = Math.max(0, room); from < added.length; from += GROUP_SIZE) {
    groups.push(group(added.slice(from, from + GROUP_SIZE)))
  }
}

function group(ids: readonly string[]): MessageGroup {
  return { key: ids[0] ?? '', ids }
}

function countSame(group: readonly string[], ids: readonly string[], from: number): number {
  let same = 0
  while (same < group.length && group[same] === ids[from + same]) same++
  return same
}
