/**
 * A message in the AI SDK's shape, `UIMessage` of `ai` 5, 6 and 7, as far as it is used here; either goes where the
 * other is wanted. A type test holds it against the package.
 */
export interface UIMessageData {
  id: string
  role: 'system' | 'user' | 'assistant'
  metadata?: unknown
  parts: UIPartData[]
}

/** A part of such a message. */
export type UIPartData =
  | { type: 'text'; text: string; providerMetadata?: UIProviderMetadata }
  | { type: 'reasoning'; text: string; providerMetadata?: UIProviderMetadata }
  | { type: 'source-url'; sourceId: string; url: string; title?: string; providerMetadata?: UIProviderMetadata }
  | {
      type: 'source-document'
      sourceId: string
      mediaType: string
      title: string
      providerMetadata?: UIProviderMetadata
    }
  | { type: 'file'; mediaType: string; url: string; filename?: string }
  | { type: 'step-start' }
  | { type: `data-${string}`; id?: string; data: unknown }
  | ({ type: `tool-${string}` } & UIToolData)
  | ({ type: 'dynamic-tool'; toolName: string } & UIToolData)

/** A call of a tool, by its state. */
export type UIToolData = {
  toolCallId: string
  providerExecuted?: boolean
  callProviderMetadata?: UIProviderMetadata
} & (
  | { state: 'input-streaming'; input?: unknown; rawInput?: string }
  | { state: 'input-available'; input: unknown }
  | { state: 'approval-requested'; input: unknown; approval: { id: string } }
  | { state: 'approval-responded'; input: unknown; approval: { id: string; approved: boolean; reason?: string } }
  | { state: 'output-available'; input: unknown; output: unknown; approval?: { id: string; approved: true } }
  | { state: 'output-error'; input: unknown; errorText: string; approval?: { id: string; approved: true } }
  | { state: 'output-denied'; input: unknown; approval: { id: string; approved: false; reason?: string } }
)

/** What providers want back, by the provider's name. */
export type UIProviderMetadata = Record<string, { [name: string]: UIJson | undefined }>

/** Any JSON value. */
export type UIJson = null | string | number | boolean | UIJson[] | { [name: string]: UIJson | undefined }
