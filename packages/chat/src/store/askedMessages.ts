import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart } from '../messages/ChatPart.ts'

/**
 * What a model is told: the messages below the last divider, up to and with the one at `untilId`, without those that say
 * nothing. What is sent equals what the screen shows.
 */
export function askedMessages(shown: readonly ChatMessageData[], untilId: string): readonly ChatMessageData[] {
  const end = shown.findIndex(({ id }) => id === untilId) + 1
  const before = shown.slice(0, end)
  // A divider behind the question itself came later than it was asked.
  const divider = before.slice(0, -1).findLastIndex(({ endsContext }) => endsContext)
  return before.slice(divider + 1).filter(({ parts }) => parts.some(says))
}

function says(part: ChatPart): boolean {
  if (part.type === 'text') return part.text !== ''
  return part.type === 'tool' || part.type === 'file'
}
