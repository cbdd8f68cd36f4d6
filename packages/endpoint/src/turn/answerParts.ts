import { ApiError } from '../exchange/ApiError.ts'

/** What `?with=` can add to an answer, each with what it does. */
export const answerParts = {
  reasoning: 'the model thinks aloud before it answers',
  tools: 'the model calls two functions at once, its own where the request offers none',
  sources: 'the answer cites its sources within the text',
  refusal: 'the model refuses to answer',
  error: 'the provider gives up with an error in the middle of the text',
} as const

/** A part of an answer that `?with=` asks for. */
export type AnswerPart = keyof typeof answerParts

/**
 * The parts that a query asks for: `?with=reasoning,tools`.
 * @throws ApiError (400) that names the known parts when one is unknown
 */
export function readAnswerParts(query: URLSearchParams): ReadonlySet<AnswerPart> {
  const names = query.getAll('with').flatMap((list) => list.split(','))
  return new Set(
    names
      .map((name) => name.trim())
      .filter(Boolean)
      .map(known),
  )
}

function known(name: string): AnswerPart {
  if (isAnswerPart(name)) return name
  const all = Object.keys(answerParts).join(', ')
  throw new ApiError(`?with=${name} is not understood. It takes: ${all}.`, { code: 'invalid_query' })
}

function isAnswerPart(name: string): name is AnswerPart {
  return Object.hasOwn(answerParts, name)
}
