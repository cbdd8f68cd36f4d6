import type { ChatUsage } from '../messages/ChatMessageData.ts'

/** What one event of a stream means for the answer. */
export type ChatDelta =
  /** More words. */
  | { readonly type: 'text'; readonly text: string }
  /** More thinking. */
  | { readonly type: 'reasoning'; readonly text: string }
  /** Something that the answer rests on. */
  | { readonly type: 'source'; readonly title: string; readonly url?: string | undefined }
  /** Business data for the message; merged into what is there. */
  | { readonly type: 'metadata'; readonly metadata: Readonly<Record<string, unknown>> }
  /** The id by which the server knows this answer. */
  | { readonly type: 'message-id'; readonly id: string }
  /** What the next question must give back; merged into what is there. */
  | { readonly type: 'conversation'; readonly state: Readonly<Record<string, unknown>> }
  | { readonly type: 'usage'; readonly usage: ChatUsage }
  /** The answer is complete, even if the stream ends without its marker. */
  | { readonly type: 'finish'; readonly reason?: string | undefined }
  /** The server says, in its own words, that it cannot go on. What came stays. */
  | { readonly type: 'error'; readonly message: string; readonly serverCode?: string | number | undefined }
