import type { AnswerSource } from '../assistant/AssistantAnswer.ts'

/** A call of a function that the model asks for. */
export interface ToolCall {
  id: string
  name: string
  input: Readonly<Record<string, unknown>>
  /** What the function gives, where the server runs it itself. */
  output: unknown
}

/** Why a turn ends. */
export type TurnEnd = 'stop' | 'length' | 'tool-calls' | 'refusal'

/** One answer of a model, before it takes a wire format. */
export interface Turn {
  /** Letters and digits that ids are made of; no two requests share them. */
  key: string
  question: string
  createdAtMs: number
  model: string
  /** What the model thinks aloud, in tokens; empty unless it was asked for. */
  reasoning: readonly string[]
  toolCalls: readonly ToolCall[]
  /** The answer in tokens; the words of the refusal where `end` says so. */
  text: readonly string[]
  sources: readonly AnswerSource[]
  /** The sources were asked for as citations within the answer. */
  citesSources: boolean
  end: TurnEnd
  inputTokenCount: number
  /** The provider gives up with an error after so many tokens of text. */
  failsAfter: number | undefined
}

/** How many tokens a turn has made, of all kinds. */
export function outputTokenCount({ reasoning, text, toolCalls }: Turn): number {
  return reasoning.length + text.length + toolCalls.length
}
