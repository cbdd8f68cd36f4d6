import type { ComponentType } from 'react'
import type { FormPart } from '../messages/ChatPart.ts'
import type { ChatLog } from '../store/ChatLog.ts'

/** What a component that shows the words of an answer is given. */
export interface ChatTextRenderProps {
  /** The words so far: they only grow while `streaming`. */
  text: string
  /** More will come: a caret belongs after the last character. */
  streaming: boolean
}

/** What a component that shows a step of a form flow is given. */
export interface ChatFormRenderProps {
  messageId: string
  part: FormPart
}

/** What a component that shows the log of an answer is given. */
export interface ChatLogRenderProps {
  messageId: string
  log: ChatLog
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
  | 'download'
  | 'offline'

/** Pieces that can be replaced. */
export interface ChatComponents {
  /** Shows the words of answers. @default Markdown; plain text at the door `./plain` */
  text?: ComponentType<ChatTextRenderProps> | undefined
  /** Shows the steps of form flows: `ChatForm`, or your own. @default none: a step is not shown */
  form?: ComponentType<ChatFormRenderProps> | undefined
  /** Shows what is behind an answer: `ChatLogView`, or your own. @default none: there is no such control */
  log?: ComponentType<ChatLogRenderProps> | undefined
  /** Pictures in the place of ours, by name. Each is decoration: the words stand on the control. */
  icons?: Partial<Record<ChatIconName, ComponentType>> | undefined
}
