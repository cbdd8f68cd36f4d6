import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart, FilePart, ToolPart } from '../messages/ChatPart.ts'

/** A call of a tool as it is given back. */
export type ChatTurnCall = ToolPart & {
  /** The arguments as JSON text. */
  readonly argumentText: string
  /** What came of it, in words for the model; `undefined` while nothing has. Providers refuse a call without a result. */
  readonly outputText: string | undefined
}

/**
 * A message as providers take it. An answer is several where the model was asked again: calls of tools and their
 * results, then what it said with them.
 */
export interface ChatTurn {
  readonly message: ChatMessageData
  readonly role: ChatMessageData['role']
  readonly parts: readonly (Exclude<ChatPart, ToolPart> | ChatTurnCall)[]
  /** The words of its text, and those of its thinking. */
  readonly text: string
  readonly reasoning: string
  readonly files: readonly FilePart[]
  /** Its calls that something came of. */
  readonly calls: readonly ChatTurnCall[]
}
