'use client'

export type { ConversationInfo, Conversations, ConversationsSnapshot } from './conversations/Conversations.ts'
export type { ConversationChat, ConversationsOptions } from './conversations/ConversationsOptions.ts'
export { createConversations } from './conversations/createConversations.ts'
export { defineFlow } from './flows/defineFlow.ts'
export type { Flow, FlowField, FlowRun, FlowSnapshot, FlowStep, FlowWords } from './flows/Flow.ts'
export { flowWords } from './flows/flowWords.ts'
export { startFlow } from './flows/startFlow.ts'
export { withFlows } from './flows/withFlows.ts'
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
export type { ChatError } from './messages/ChatError.ts'
export type {
  ChatFeedbackData,
  ChatMessageData,
  ChatMessageStatus,
  ChatUsage,
  ChatVersions,
} from './messages/ChatMessageData.ts'
export type {
  ChatPart,
  DataPart,
  DataPartOf,
  FilePart,
  FormPart,
  ReasoningPart,
  SourcePart,
  TextPart,
  ToolPart,
  ToolPartOf,
  ToolState,
} from './messages/ChatPart.ts'
export type { ChatTypes, MetadataOf } from './messages/ChatTypes.ts'
export { fromUIMessages, type UIMessageLike } from './messages/fromUIMessages.ts'
export { textOf } from './messages/textOf.ts'
export { toUIMessages } from './messages/toUIMessages.ts'
export type { UIMessageData, UIPartData } from './messages/UIMessageData.ts'
export type {
  ChatActionsRenderProps,
  ChatComponents,
  ChatFormRenderProps,
  ChatIconName,
  ChatLogRenderProps,
  ChatMessageRenderProps,
  ChatPartRenderProps,
  ChatTextRenderProps,
} from './react/ChatComponents.ts'
export { ChatProvider, type ChatProviderProps, type ChatVariant, useChatContext } from './react/ChatProvider.tsx'
export { type UseChatResult, useChat } from './react/useChat.ts'
export { useChatMessage } from './react/useChatMessage.ts'
export { type ChatMessageText, useChatMessageText } from './react/useChatMessageText.ts'
export { type UseConversationsResult, useConversations } from './react/useConversations.ts'
export { type UseFlowResult, useFlow } from './react/useFlow.ts'
export { createChatStorage } from './storage/createChatStorage.ts'
export { indexedDBStorage } from './storage/indexedDBStorage.ts'
export { localStorageStorage } from './storage/localStorageStorage.ts'
export { memoryStorage } from './storage/memoryStorage.ts'
export type { StoragePort } from './storage/StoragePort.ts'
export type { Chat, ChatAbilities, UploadOptions } from './store/Chat.ts'
export type { BackendContext, ChatBackend, HistoryPage } from './store/ChatBackend.ts'
export type { ChatLog, ChatLogEntry, ChatLogs } from './store/ChatLog.ts'
export type { ChatOptions, ChatPorts, ChatTool } from './store/ChatOptions.ts'
export type { ChatHistory, ChatNotice, ChatSnapshot, ChatStatus, QueuedQuestion } from './store/ChatSnapshot.ts'
export type { ChatStorage } from './store/ChatStorage.ts'
export { createChat } from './store/createChat.ts'
export { keepLogs } from './store/keepLogs.ts'
export { type ReplaySource, replayFrom } from './store/replayFrom.ts'
export type { SendOptions } from './store/SendOptions.ts'
