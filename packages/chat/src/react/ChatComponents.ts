import type { ComponentType } from 'react'
import type { ChatError } from '../messages/ChatError.ts'
import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart, DataPart, FilePart, FormPart, SourcePart, ToolPart } from '../messages/ChatPart.ts'
import type { ChatLog } from '../store/ChatLog.ts'

/** What a component that shows the words of an answer is given. */
export interface ChatTextRenderProps {
  /** The words so far: they only grow while `streaming`. */
  text: string
  /** More will come: a caret belongs after the last character. */
  streaming: boolean
}

/** What a component that shows one part of a message is given. */
export interface ChatPartRenderProps<TPart extends ChatPart> {
  messageId: string
  part: TPart
}

/** What a component that shows a step of a form flow is given. */
export type ChatFormRenderProps = ChatPartRenderProps<FormPart>

/** What a component that stands for a message, or for something about it, is given. */
export interface ChatMessageRenderProps {
  messageId: string
}

/** What a component that shows the log of an answer is given. */
export interface ChatLogRenderProps {
  messageId: string
  log: ChatLog
}

/** What a component that shows the actions of a message is given. */
export interface ChatActionsRenderProps extends ChatMessageRenderProps {
  /** Opens the editor of a question in its place; `undefined` for what cannot be edited. */
  onEdit?: (() => void) | undefined
}

/** The pictures of the parts. */
export type ChatIconName =
  | 'send'
  | 'stop'
  | 'arrow-down'
  | 'copy'
  | 'check'
  | 'retry'
  | 'warning'
  | 'close'
  | 'attach'
  | 'file'
  | 'chat'
  | 'plus'
  | 'trash'
  | 'divider'
  | 'search'
  | 'pin'
  | 'edit'
  | 'menu'
  | 'more'
  | 'chevron-left'
  | 'chevron-right'
  | 'chevron-down'
  | 'thumb-up'
  | 'thumb-down'
  | 'tool'
  | 'log'
  | 'link'
  | 'offline'
  | 'assistant'
  | 'person'

/** Pieces that can be replaced, and pieces that are there only when they are given. Make the object once. */
export interface ChatComponents {
  /** Shows the words of answers. @default Markdown; plain text at the door `./plain` */
  text?: ComponentType<ChatTextRenderProps> | undefined
  /** Shows the steps of form flows: `ChatForm`, or your own. @default none: a step is not shown */
  form?: ComponentType<ChatFormRenderProps> | undefined
  /** Shows what is behind an answer, where the chat has `logs: keepLogs()`: `ChatLogView`, or your own. @default none: there is no such control */
  log?: ComponentType<ChatLogRenderProps> | undefined
  /** Tokens used: `ChatUsageView`, or your own. @default none: nothing is shown */
  usage?: ComponentType<ChatMessageRenderProps> | undefined
  /** Who speaks, at the head of a message. @default a spark and a person, where the variant has a head */
  avatar?: ComponentType<{ role: ChatMessageData['role'] }> | undefined
  /** What the model thought. @default folded, with its duration */
  reasoning?: ComponentType<{ messageId: string; partIndex: number }> | undefined
  /** A call of a tool. @default its name, arguments, result and approval */
  tool?: ComponentType<ChatPartRenderProps<ToolPart>> | undefined
  /** Calls of certain tools, by the tool's name: a weather card for `get_weather`. */
  tools?: Readonly<Record<string, ComponentType<ChatPartRenderProps<ToolPart>>>> | undefined
  /** Data of the app's own, by its name. @default none: data is not shown */
  data?: Readonly<Record<string, ComponentType<ChatPartRenderProps<DataPart>>>> | undefined
  /** @default a picture, or a chip with name and size */
  file?: ComponentType<ChatPartRenderProps<FilePart>> | undefined
  /** What an answer rests on, all together. @default a numbered list that opens a dialog */
  sources?: ComponentType<{ messageId: string; sources: readonly SourcePart[] }> | undefined
  /** Between a question and the first word. @default three dots, or a countdown */
  waiting?: ComponentType | undefined
  /** Why an answer failed. @default the reader's words, and what can be done */
  error?: ComponentType<{ messageId: string; error: ChatError }> | undefined
  /** What one can do with a message. @default copy, ask again, edit, feedback, log */
  actions?: ComponentType<ChatActionsRenderProps> | undefined
  /** Pictures in the place of ours, by name. Each is decoration: the words stand on the control. */
  icons?: Partial<Record<ChatIconName, ComponentType>> | undefined
}
