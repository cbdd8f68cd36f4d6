import type { MarkdownLabels } from '@streamside/markdown'
import type { ChatError } from '../messages/ChatError.ts'
import type { ChatUsage } from '../messages/ChatMessageData.ts'
import type { ToolState } from '../messages/ChatPart.ts'
import type { ChatNotice } from '../store/ChatSnapshot.ts'
import type { ChatFormLabels } from './ChatFormLabels.ts'
import type { ChatLogLabels } from './ChatLogLabels.ts'
import type { ConversationListLabels } from './ConversationListLabels.ts'

/** Why a file cannot go with a question. */
export type FileProblem = 'type' | 'size' | 'count' | 'failed'

/** Every word that the parts show or announce. Another language is another object of this shape. */
export interface ChatLabels {
  /** A BCP 47 tag: dates and numbers are written by it. */
  locale: string
  /** The name of the whole, for screen readers. */
  window: string
  transcript: string
  /** The composer's accessible name. */
  message: string
  placeholder: string
  send: string
  stop: string
  /** The button that picks files, and what stands over the composer while files are dragged onto it. */
  attach: string
  dropFiles: string
  /** The list of files that go with the question. */
  attachments: string
  removeFile: (name: string) => string
  /** Why a file cannot go with the question. `limit` is a size as the reader writes it, or a number of files. */
  fileProblem: (problem: FileProblem, detail: { name: string; limit: string }) => string
  uploading: (name: string) => string
  /** The list of questions that may follow. */
  suggestions: string
  /** The list of questions that wait their turn. */
  queue: string
  removeQueued: (text: string) => string
  /** The device has no network. */
  offline: string
  /** The connection broke while the answer came. */
  reconnectingIn: (seconds: number) => string
  /** Something beside an answer did not work; it is undone. */
  notice: (notice: ChatNotice) => string
  dismiss: string
  /** The launcher's button, with how many answers were not seen. */
  openWindow: (unread: number) => string
  closeWindow: string
  newConversation: string
  clearContext: string
  deleteConversation: string
  deleteConversationText: string
  confirmDelete: string
  /** The verb of the button that does it. */
  delete: string
  /** What an assistant is doing, below its name. */
  answering: string
  copy: string
  copied: string
  copyPlain: string
  /** The browser did not let us. */
  copyFailed: string
  /** Opens the menu of what is done less often. */
  more: string
  edit: string
  /** The accessible name of the field in which a question is edited. */
  editing: string
  goodAnswer: string
  badAnswer: string
  /** The dialog that asks for a reason. */
  feedbackTitle: string
  /** Reasons that one press gives. */
  feedbackReasons: readonly string[]
  feedbackText: string
  feedbackSend: string
  feedbackGiven: string
  log: string
  logTitle: string
  previousVersion: string
  nextVersion: string
  /** `2 of 3`; the number is 1-based. */
  version: (number: number, count: number) => string
  regenerate: string
  retry: string
  /** Of dialogs. */
  close: string
  cancel: string
  scrollToEnd: string
  /** The same button, when so many answers wait below. */
  unread: (count: number) => string
  /** Asks for older messages. */
  loadOlder: string
  loadingOlder: string
  olderFailed: string
  you: string
  assistant: string
  /** Before the first word of an answer. */
  waiting: string
  /** The answer was stopped by the reader. */
  stopped: string
  /** What was said before is no longer sent. */
  contextCleared: string
  reasoning: string
  thoughtFor: (seconds: number) => string
  sources: string
  showSources: (count: number) => string
  toolState: (state: ToolState) => string
  toolInput: string
  toolOutput: string
  approve: string
  deny: string
  /** A person must allow the call. */
  approvalNeeded: (tool: string) => string
  /** Why an answer ended before its time, by the provider's word for it; `undefined` when it did not. */
  finishNote: (reason: string) => string | undefined
  /** After an answer that reached its length limit: the button, and the question that it asks. */
  continue: string
  continueQuestion: string
  usage: (usage: ChatUsage) => string
  /** The button of an error, while the server wants us to wait. */
  retryIn: (seconds: number) => string
  /** The question is asked again as soon as there is a network. */
  retryWhenOnline: string
  details: string
  /** Spoken to screen readers, beside the words of the answer. */
  answerBegan: string
  answerDone: string
  codeBlock: string
  /** The request is tried again in so many seconds. */
  retryingIn: (seconds: number) => string
  /** What happened, in words for the reader; the developer's words are in `error.message` and `error.advice`. */
  error: (error: ChatError) => string
  welcomeTitle: string
  welcomeText: string
  /** The words of the conversation list. @default English */
  conversations?: Partial<ConversationListLabels> | undefined
  /** The words of forms. @default English */
  form?: Partial<ChatFormLabels> | undefined
  /** The words of the log of an answer. @default English */
  logView?: Partial<ChatLogLabels> | undefined
  /** The words of Markdown: a copy button, footnotes. @default English */
  markdown?: Partial<MarkdownLabels> | undefined
}
