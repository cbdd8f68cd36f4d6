import { useRef } from 'react'
import { groupMessages, type MessageGroup } from '../transcript/groupMessages.ts'

/** The messages in groups, each the same object until one of its own messages comes or goes. */
export function useMessageGroups(ids: readonly string[]): readonly MessageGroup[] {
  const last = useRef<{ ids: readonly string[]; groups: readonly MessageGroup[] }>({ ids: [], groups: [] })
  // Written while rendering: the groups follow from the ids and from nothing else that could be lost.
  if (last.current.ids !== ids) last.current = { ids, groups: groupMessages(last.current.groups, ids) }
  return last.current.groups
}
