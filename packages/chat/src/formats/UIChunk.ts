/** A chunk of the AI SDK's UI message stream: the type says which fields are there. */
export interface UIChunk {
  type: string
  id?: string
  delta?: string
  providerMetadata?: unknown
  messageId?: string | undefined
  messageMetadata?: object | null | undefined
  finishReason?: string
  errorText?: string | undefined
  toolCallId?: string
  toolName?: string
  inputTextDelta?: string
  input?: unknown
  output?: unknown
  providerExecuted?: boolean
  dynamic?: boolean
  approvalId?: string
  approvalDescriptor?: unknown
  inputSchemaInput?: unknown
  reason?: string
  signature?: string
  data?: unknown
  sourceId?: string
  url?: string
  title?: string
  mediaType?: string
  filename?: string
  transient?: boolean
}
