import { chatCompletionsRoute } from './chatCompletionsRoute.ts'
import { clearContextRoute, conversationRoute, conversationsRoute, historyRoute } from './conversationRoutes.ts'
import { docsRoute } from './docsRoute.ts'
import { envelopeRoute } from './envelopeRoute.ts'
import { feedbackRoute } from './feedbackRoute.ts'
import { indexRoute } from './indexRoute.ts'
import { loginRoute } from './loginRoute.ts'
import { messagesRoute } from './messagesRoute.ts'
import { noticesRoute } from './noticesRoute.ts'
import { ollamaChatRoute } from './ollamaChatRoute.ts'
import { plainTextRoute } from './plainTextRoute.ts'
import { postsRoute } from './postsRoute.ts'
import { quotationRoute } from './quotationRoute.ts'
import type { RouteDefinition } from './Route.ts'
import { replayRoute } from './replayRoute.ts'
import { requestsRoute } from './requestsRoute.ts'
import { responsesRoute } from './responsesRoute.ts'
import { resumableRoute } from './resumableRoute.ts'
import { springRoute } from './springRoute.ts'
import { stopRoute } from './stopRoute.ts'
import { suggestionsRoute } from './suggestionsRoute.ts'
import { textStreamRoute } from './textStreamRoute.ts'
import { tokenRoute } from './tokenRoute.ts'
import { uiChatRoute, uiResumeRoute } from './uiChatRoute.ts'
import { uploadedFileRoute, uploadRoute } from './uploadRoutes.ts'

/** All routes. A new one is a file of its own and a line here. */
export const routeDefinitions: readonly RouteDefinition[] = [
  chatCompletionsRoute,
  responsesRoute,
  messagesRoute,
  uiChatRoute,
  uiResumeRoute,
  ollamaChatRoute,
  plainTextRoute,
  textStreamRoute,
  springRoute,
  envelopeRoute,
  noticesRoute,
  resumableRoute,
  replayRoute,
  suggestionsRoute,
  feedbackRoute,
  stopRoute,
  conversationsRoute,
  conversationRoute,
  historyRoute,
  clearContextRoute,
  uploadRoute,
  uploadedFileRoute,
  quotationRoute,
  tokenRoute,
  docsRoute,
  loginRoute,
  requestsRoute,
  postsRoute,
  indexRoute,
]
