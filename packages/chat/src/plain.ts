'use client'

export type { AnnouncePolicy } from './announce/createNarrator.ts'
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
export { type AnthropicMessagesOptions, anthropicMessages } from './formats/anthropicMessages.ts'
export { type AutoDetectOptions, autoDetect } from './formats/autoDetect.ts'
export type { JsonEnvelopePaths } from './formats/JsonEnvelopePaths.ts'
export { jsonEnvelope } from './formats/jsonEnvelope.ts'
export { type OllamaOptions, ollama } from './formats/ollama.ts'
export { type OpenAIChatOptions, openAIChat } from './formats/openAIChat.ts'
export { type OpenAIResponsesOptions, openAIResponses } from './formats/openAIResponses.ts'
export { type PlainTextOptions, plainText } from './formats/plainText.ts'
export { type UIMessageStreamOptions, uiMessageStream } from './formats/uiMessageStream.ts'
export type { ChatFormLabels } from './locales/ChatFormLabels.ts'
export type { ChatLabels, FileProblem } from './locales/ChatLabels.ts'
export type { ChatLogLabels } from './locales/ChatLogLabels.ts'
export type { ConversationListLabels } from './locales/ConversationListLabels.ts'
export { en } from './locales/en.ts'
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
export { ChatAnnouncer, type ChatAnnouncerProps } from './parts/ChatAnnouncer.tsx'
export { ChatComposer, type ChatComposerProps } from './parts/ChatComposer.tsx'
export { ChatContextDivider } from './parts/ChatContextDivider.tsx'
export { ChatDialog, type ChatDialogProps } from './parts/ChatDialog.tsx'
export { ChatFeedback } from './parts/ChatFeedback.tsx'
export { ChatFile } from './parts/ChatFile.tsx'
export { ChatForm } from './parts/ChatForm.tsx'
export { ChatHeader, type ChatHeaderProps } from './parts/ChatHeader.tsx'
export { ChatLogView } from './parts/ChatLogView.tsx'
export { ChatMessage, type ChatMessageProps } from './parts/ChatMessage.tsx'
export { ChatMessageActions } from './parts/ChatMessageActions.tsx'
export { ChatMessageError } from './parts/ChatMessageError.tsx'
export { ChatQueue } from './parts/ChatQueue.tsx'
export { ChatReasoning } from './parts/ChatReasoning.tsx'
export { ChatSources, type ChatSourcesProps } from './parts/ChatSources.tsx'
export { ChatSuggestions } from './parts/ChatSuggestions.tsx'
export { ChatText, type ChatTextProps } from './parts/ChatText.tsx'
export { ChatToolCall } from './parts/ChatToolCall.tsx'
export { ChatTranscript, type ChatTranscriptProps } from './parts/ChatTranscript.tsx'
export { ChatUsageView } from './parts/ChatUsageView.tsx'
export { ChatVersionSwitch, type ChatVersionSwitchProps } from './parts/ChatVersionSwitch.tsx'
export { ChatWaiting } from './parts/ChatWaiting.tsx'
export { ChatWelcome, type ChatWelcomeProps } from './parts/ChatWelcome.tsx'
export { ChatWindow } from './parts/ChatWindow.tsx'
export { ClearContextAction } from './parts/ClearContextAction.tsx'
export { ConfirmDialog, type ConfirmDialogProps } from './parts/ConfirmDialog.tsx'
export { ConnectionNotice } from './parts/ConnectionNotice.tsx'
export { ConversationDrawer } from './parts/ConversationDrawer.tsx'
export { ConversationList, type ConversationListProps } from './parts/ConversationList.tsx'
export type { AttachmentLimits } from './parts/composer/AttachmentLimits.ts'
export { DeleteConversationAction, type DeleteConversationActionProps } from './parts/DeleteConversationAction.tsx'
export { NewConversationAction } from './parts/NewConversationAction.tsx'
export { PlainText } from './parts/PlainText.tsx'
export { ScrollToEnd, type ScrollToEndProps } from './parts/ScrollToEnd.tsx'
export type { ChatWindowOwnProps, ChatWindowProps } from './parts/window/ChatWindowProps.ts'
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
