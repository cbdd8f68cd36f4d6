import type { ComponentType } from 'react'

/** What a component that shows the words of an answer is given. */
export interface ChatTextRenderProps {
  /** The words so far: they only grow while `streaming`. */
  text: string
  /** More will come: a caret belongs after the last character. */
  streaming: boolean
}

/** Pieces that can be replaced. */
export interface ChatComponents {
  /** Shows the words of answers. @default Markdown; plain text at the door `./plain` */
  text?: ComponentType<ChatTextRenderProps> | undefined
}
