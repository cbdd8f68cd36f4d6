/** A function that the asker offers to the model. */
export interface ToolOffer {
  name: string
  /** JSON Schema of its input. */
  schema: unknown
}

/** What a question asks for, read out of the body of any wire. */
export interface TurnRequest {
  question: string
  model: string
  tools: readonly ToolOffer[]
  /** At most so many calls at once. */
  maxToolCalls: number
  /** The results of the calls are in the request: it is time to answer. */
  hasToolResults: boolean
  /** The server runs the functions itself and answers in the same turn. */
  runsTools?: boolean
  wantsReasoning: boolean
  maxTokens: number | undefined
  /** All that the model reads, to count its tokens. */
  input: string
}
