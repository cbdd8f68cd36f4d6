import type { ChatFeedbackData, ChatMessageData } from '../messages/ChatMessageData.ts'

/** What every function of the backend is given. */
export interface BackendContext {
  readonly chatId: string
  readonly conversation: Readonly<Record<string, unknown>>
  /** Aborted when nobody waits for the result any longer. */
  readonly signal: AbortSignal
}

/** A page of older messages, oldest first. */
export interface HistoryPage {
  readonly messages: readonly ChatMessageData[]
  /** False when there is nothing older. @default true, unless the page is empty */
  readonly hasMore?: boolean | undefined
}

/** What the app's server can do beside answering. All optional: a control appears only where its function exists. */
export interface ChatBackend {
  /** Ends an answer at the server. The stream is closed already. */
  stop?(context: BackendContext & { message: ChatMessageData; requestId: string | undefined }): Promise<unknown> | void
  /** Questions that may follow an answer. Aborted by the next question. */
  suggest?(context: BackendContext & { question: string; message: ChatMessageData }): Promise<readonly string[]>
  /** Takes what the reader thinks; `undefined` takes it back. A rejection undoes it on the screen. */
  feedback?(
    context: BackendContext & {
      message: ChatMessageData
      feedback: Pick<ChatFeedbackData, 'rating' | 'reason'> | undefined
    },
  ): Promise<unknown>
  /** Forgets the context at the server; what it returns, if an object, takes the place of the conversation's state. */
  clearContext?(context: BackendContext): Promise<unknown>
  /** Removes the conversation at the server. A rejection keeps it. */
  deleteConversation?(context: BackendContext): Promise<unknown>
  /** The messages before the oldest one that is there. */
  loadOlder?(
    context: BackendContext & { before: ChatMessageData | undefined },
  ): Promise<HistoryPage | readonly ChatMessageData[]>
  /** Takes a file before the question is sent; returns where it is. */
  upload?(
    context: BackendContext & { file: File; onProgress: (share: number) => void },
  ): Promise<{ url: string; id?: string | undefined; name?: string | undefined; mediaType?: string | undefined }>
}
