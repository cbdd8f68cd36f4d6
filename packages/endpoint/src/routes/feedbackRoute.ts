import { ApiError } from '../exchange/ApiError.ts'
import type { RouteDefinition } from './Route.ts'
import { readJson } from './readJson.ts'

const EXAMPLE = '{"message_id":"m-1","rating":"down","reason":"It is out of date."}'

/** What a reader thinks of an answer: thumbs down wants a reason. */
export const feedbackRoute: RouteDefinition = {
  methods: ['POST'],
  path: '/backend/feedback',
  description:
    'takes {"message_id", "rating": "up" | "down" | null, "reason"?}; refuses a "down" without a reason (422)',
  takesFaults: true,
  answer({ bodyText, parts }) {
    const { message_id: messageId, rating, reason } = readJson(bodyText, EXAMPLE)
    if (typeof messageId !== 'string' || messageId === '') {
      throw new ApiError(`message_id is missing. Send ${EXAMPLE}`, { code: 'missing_message_id' })
    }
    if (rating === null) {
      parts.backend.feedback.delete(messageId)
      return Response.json({ message_id: messageId, rating: null })
    }
    if (rating !== 'up' && rating !== 'down') {
      throw new ApiError(`rating is "up", "down" or null. Send ${EXAMPLE}`, { code: 'invalid_rating' })
    }
    const words = typeof reason === 'string' && reason.trim() !== '' ? reason : null
    if (rating === 'down' && words === null) {
      throw new ApiError('Please say what was wrong with the answer.', { status: 422, code: 'missing_reason' })
    }
    parts.backend.feedback.set(messageId, { messageId, rating, reason: words })
    return Response.json({ message_id: messageId, rating, reason: words })
  },
}
