/** Words of the answer, or of the question. */
export interface TextPart {
  readonly type: 'text'
  readonly text: string
}

/** What the model thought before it answered, where the format carries it. */
export interface ReasoningPart {
  readonly type: 'reasoning'
  readonly text: string
}

/** Something that the answer rests on. */
export interface SourcePart {
  readonly type: 'source'
  readonly title: string
  readonly url?: string | undefined
}

/** A piece of a message, in the order in which the pieces came. */
export type ChatPart = TextPart | ReasoningPart | SourcePart
