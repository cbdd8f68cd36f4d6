import { useState, useSyncExternalStore } from 'react'
import type { FilePart } from '../../messages/ChatPart.ts'
import type { Chat } from '../../store/Chat.ts'
import type { Attachment, RefusedFile } from './Attachment.ts'
import type { AttachmentLimits } from './AttachmentLimits.ts'
import { attachmentsOf } from './attachmentsOf.ts'

/** The files of a composer. */
export interface Attachments {
  readonly list: readonly Attachment[]
  readonly refused: readonly RefusedFile[]
  add(files: Iterable<File>): void
  remove(id: number): void
  retry(id: number): void
  /** The parts to send, and the composer is empty. */
  take(): readonly FilePart[]
}

/** The files that a chat's draft holds, and why others were refused. */
export function useAttachments(chat: Chat, limits: AttachmentLimits): Attachments {
  const store = attachmentsOf(chat)
  const list = useSyncExternalStore(store.subscribe, store.getList, store.getList)
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  return {
    list,
    refused,
    add: (files) => setRefused(store.add(files, limits)),
    remove(id) {
      store.remove(id)
      setRefused([])
    },
    retry: store.retry,
    take() {
      setRefused([])
      return store.take()
    },
  }
}
