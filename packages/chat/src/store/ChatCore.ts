import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { BackendContext, ChatBackend } from './ChatBackend.ts'
import type { ChatHolder } from './ChatHolder.ts'
import type { ChatOptions } from './ChatOptions.ts'
import type { Notifier } from './createNotifier.ts'

type BackendFunction<TName extends keyof ChatBackend> = NonNullable<ChatBackend[TName]>

/** What the actions of a chat share. */
export interface ChatCore extends ChatHolder {
  readonly options: ChatOptions
  readonly notifier: Notifier
  readonly createId: () => string
  newMessage(role: ChatMessageData['role'], more: Partial<ChatMessageData>): ChatMessageData
  /** Calls a function of the backend, in a promise, whatever it does; `undefined` where it does not exist. */
  ask<TName extends keyof ChatBackend>(
    name: TName,
    input: Omit<Parameters<BackendFunction<TName>>[0], keyof BackendContext>,
    signal?: AbortSignal,
  ): Promise<Awaited<ReturnType<BackendFunction<TName>>>> | undefined
}
