import type { ConversationInfo } from './Conversations.ts'

/** The ids of conversations that hold every word of the text: in the title first, then in what was said. */
export async function searchConversations(
  infos: readonly ConversationInfo[],
  { text, read }: { text: string; read: (id: string) => Promise<string> },
): Promise<readonly string[]> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (where: string) => words.every((word) => where.toLowerCase().includes(word))
  const found = await Promise.all(
    infos.map(async ({ id, title }) => {
      if (holds(title)) return { id, rank: 0 }
      return holds(`${title}\n${await read(id)}`) ? { id, rank: 1 } : undefined
    }),
  )
  return found
    .flatMap((one) => one ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id)
}
