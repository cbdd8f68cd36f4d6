import { useRef } from 'react'
import { type GroupedMessages, groupMessages, NO_MESSAGES } from '../transcript/groupMessages.ts'

/** The messages in groups, each the same object until one of its own messages comes or goes. */
export function useMessageGroups(ids: readonly string[]): GroupedMessages {
  const last = useRef<{ ids: readonly string[]; grouped: GroupedMessages }>({ ids: [], grouped: NO_MESSAGES })
  // Written while rendering: the groups follow from the ids and from nothing else that could be lost.
  if (last.current.ids !== ids) last.current = { ids, grouped: groupMessages(last.current.grouped, ids) }
  return last.current.grouped
}
