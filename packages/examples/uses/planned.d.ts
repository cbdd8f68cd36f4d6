/**
 * The names that the ten uses need and that no package has yet. Nothing here is exported by anything: these are the
 * shapes agreed on, so that each use compiles today and each later change moves its part from here into a package.
 * When this file is empty, every use works.
 */
import type { Chat, ChatFormRenderProps } from '@streamside/chat'
import type { ComponentType } from 'react'

interface FlowField {
  type: 'text' | 'number' | 'select' | 'radio' | 'checkbox' | 'date' | 'file'
  label: string
  required?: boolean | undefined
  options?: readonly string[] | undefined
  min?: number | undefined
}

interface Flow {
  name: string
  steps: readonly { title: string; fields: Record<string, FlowField>; question: string }[]
  submit: (context: { values: Record<string, unknown> }) => { url: string; body: Record<string, unknown> }
}

declare module '@streamside/chat' {
  /** A multi-step form as data (W11). */
  export function defineFlow(flow: Flow): Flow
  export function startFlow(chat: Chat, flow: Flow): void
  export const ChatForm: ComponentType<ChatFormRenderProps>
}
