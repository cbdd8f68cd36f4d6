/** A message of a conversation, in the shape of the AI SDK's UI message. */
export interface HistoryMessage {
  id: string
  role: 'user' | 'assistant'
  parts: { type: 'text'; text: string }[]
  /** Milliseconds since 1970. */
  createdAt: number
}

/** A conversation of a list. */
export interface Conversation {
  id: string
  title: string
  description: string
  lastActivityAt: number
  /** Oldest first. */
  messages: readonly HistoryMessage[]
  /** Messages before this time are no longer sent to the model. */
  contextClearedAt: number | null
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Long enough that a reader scrolls through many pages. */
const LONG_HISTORY_TURNS = 120

const SAMPLES: readonly [id: string, title: string, description: string, agoMs: number, turns: number][] = [
  ['c-docs', 'Docs assistant', 'Answers from this documentation', 5 * MINUTE_MS, LONG_HISTORY_TURNS],
  ['c-orders', 'Orders', 'Where is my parcel?', 3 * 60 * MINUTE_MS, 3],
  ['c-quotes', '报价助手', '帮您准备报价单', DAY_MS, 2],
  ['c-travel', 'Travel expenses', 'Receipts and allowances', 8 * DAY_MS, 4],
  ['c-empty', 'New assistant', 'Nothing was asked yet', 30 * DAY_MS, 0],
]

/** Conversations to list, search, open and delete: one of them long. */
export function sampleConversations(nowMs: number): Conversation[] {
  return SAMPLES.map(([id, title, description, agoMs, turns]) => {
    const lastActivityAt = nowMs - agoMs
    const messages = Array.from({ length: turns * 2 }, (_, at) =>
      messageOf(id, { at, count: turns * 2, lastActivityAt }),
    )
    return { id, title, description, lastActivityAt, messages, contextClearedAt: null }
  })
}

function messageOf(
  conversation: string,
  { at, count, lastActivityAt }: { at: number; count: number; lastActivityAt: number },
): HistoryMessage {
  const turn = Math.floor(at / 2) + 1
  const isQuestion = at % 2 === 0
  const text = isQuestion
    ? `Question ${turn}: how does step ${turn} work?`
    : `Answer ${turn}.\n\nStep **${turn}** follows step ${turn - 1} and leads to step ${turn + 1}.`
  return {
    id: `${conversation}-m${at + 1}`,
    role: isQuestion ? 'user' : 'assistant',
    parts: [{ type: 'text', text }],
    createdAt: lastActivityAt - (count - 1 - at) * MINUTE_MS,
  }
}
