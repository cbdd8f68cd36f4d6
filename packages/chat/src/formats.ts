export type { ChatDelta } from './format/ChatDelta.ts'
export type {
  ChatDecoder,
  ChatDecoderContext,
  ChatFormat,
  ChatRequest,
  ChatRequestContext,
  ChatToolDefinition,
} from './format/ChatFormat.ts'
export type { ChatTurn, ChatTurnCall } from './format/ChatTurn.ts'
export { createRequestContext, type RequestContextInput } from './format/createRequestContext.ts'
export { type AnthropicMessagesOptions, anthropicMessages } from './formats/anthropicMessages.ts'
export { type AutoDetectOptions, autoDetect } from './formats/autoDetect.ts'
export type { JsonEnvelopePaths } from './formats/JsonEnvelopePaths.ts'
export { jsonEnvelope } from './formats/jsonEnvelope.ts'
export { type OllamaOptions, ollama } from './formats/ollama.ts'
export { type OpenAIChatOptions, openAIChat } from './formats/openAIChat.ts'
export { type OpenAIResponsesOptions, openAIResponses } from './formats/openAIResponses.ts'
export { type PlainTextOptions, plainText } from './formats/plainText.ts'
export { type UIMessageStreamOptions, uiMessageStream } from './formats/uiMessageStream.ts'
export type { ChatTypes } from './messages/ChatTypes.ts'
