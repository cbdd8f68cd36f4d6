import { ApiError } from '../exchange/ApiError.ts'
import type { RouteDefinition } from './Route.ts'

/** Follow-up questions after an answer. */
export const suggestionsRoute: RouteDefinition = {
  methods: ['GET', 'POST'],
  path: '/backend/suggestions',
  description: 'three questions that follow one (?question=, {"question"} or {"messages"}): {"suggestions"}',
  takesFaults: true,
  answer({ entry, parts }) {
    if (entry.question === null) {
      throw new ApiError('There is no question. Send {"question":"Hello"}.', { code: 'missing_question' })
    }
    return Response.json({ suggestions: parts.assistant.answer(entry.question).followUps })
  },
}
