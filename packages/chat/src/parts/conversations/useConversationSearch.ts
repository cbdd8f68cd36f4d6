import { useEffect, useState } from 'react'
import type { ConversationInfo, Conversations } from '../../conversations/Conversations.ts'
import { useConversations } from '../../react/useConversations.ts'

/** Those that match, the current one first; all while nothing is searched for. */
export function useConversationSearch(
  conversations: Conversations,
  text: string,
): { shown: readonly ConversationInfo[]; isSearching: boolean } {
  const snapshot = useConversations(conversations)
  const wanted = text.trim()
  const [found, setFound] = useState<{ wanted: string; ids: readonly string[] }>()
  // What is found changes with the conversations, too.
  const { conversations: all, currentId } = snapshot

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when a conversation changed
  useEffect(() => {
    if (wanted === '') return
    let isLatest = true
    conversations.search(wanted).then(
      (ids) => isLatest && setFound({ wanted, ids }),
      () => isLatest && setFound({ wanted, ids: [] }),
    )
    return () => {
      isLatest = false
    }
  }, [conversations, wanted, all])

  if (wanted === '') return { shown: all, isSearching: false }
  // The last result stays until the next is there: a list that blinks cannot be read.
  const ids = found?.ids ?? []
  const matching = ids.flatMap((id) => all.find((one) => one.id === id) ?? [])
  const current = matching.filter(({ id }) => id === currentId)
  const shown = [...current, ...matching.filter(({ id }) => id !== currentId)]
  return { shown, isSearching: found?.wanted !== wanted }
}
