import type { ChatMessageData } from '@streamside/chat'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const QUESTIONS = [
  'What is SSE?',
  'And how does it end?',
  'What if the connection drops?',
  'Can I send a token with it?',
]
const ANSWERS = [
  'Server-Sent Events are a **stream of text** over one HTTP response.\n\nEach event is a few lines, such as `data: hello`, and a blank line ends it.',
  'When the server closes it, or says so:\n\n1. a sentinel such as `[DONE]`\n2. a named event\n3. a reason to finish, inside the data',
  'What came stays on the screen. A *feed* is connected to again with the id of the last event; an answer is not asked for twice.',
  'Yes: a `POST` with any headers. The token is asked for afresh at each attempt, so that it may expire.',
]

/** A conversation of so many messages; the last was a minute ago, those before `gapMs` apart. */
export function conversation(count: number, gapMs = MINUTE_MS): ChatMessageData[] {
  const endMs = Date.now() - MINUTE_MS
  return Array.from({ length: count }, (_, index) => {
    const turn = Math.floor(index / 2)
    const words = index % 2 === 0 ? QUESTIONS : ANSWERS
    return {
      id: `message-${index}`,
      role: index % 2 === 0 ? 'user' : 'assistant',
      parts: [{ type: 'text', text: `${words[turn % words.length]}${count > 100 ? ` (${index + 1})` : ''}` }],
      metadata: {},
      status: 'done',
      createdAt: endMs - (count - 1 - index) * gapMs,
    }
  })
}

/** One that goes over days. */
export const overDays = () => conversation(10, DAY_MS / 3)
