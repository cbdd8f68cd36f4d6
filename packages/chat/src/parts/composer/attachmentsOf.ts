import { createListeners } from '../../listeners/createListeners.ts'
import type { FilePart } from '../../messages/ChatPart.ts'
import type { Chat } from '../../store/Chat.ts'
import type { Attachment, RefusedFile } from './Attachment.ts'
import type { AttachmentLimits } from './AttachmentLimits.ts'
import { checkFile } from './checkFile.ts'

/** The files that a conversation's draft holds. */
export interface AttachmentStore {
  /** The files, oldest first; the same array until one changes. */
  getList(): readonly Attachment[]
  subscribe(listener: () => void): () => void
  /** Uploads what may be taken at once, and returns what may not. */
  add(files: Iterable<File>, limits: AttachmentLimits): readonly RefusedFile[]
  remove(id: number): void
  retry(id: number): void
  /** The parts to send, and no file is held any longer. */
  take(): readonly FilePart[]
}

// Like a draft's words they belong to the conversation, and live as long as its store; a file cannot be written down.
const stores = new WeakMap<Chat, AttachmentStore>()

/** The files of a conversation's draft, whichever composer shows them. */
export function attachmentsOf(chat: Chat): AttachmentStore {
  const store = stores.get(chat) ?? createAttachmentStore(chat)
  stores.set(chat, store)
  return store
}

function createAttachmentStore(chat: Chat): AttachmentStore {
  const listeners = createListeners()
  const uploads = new Map<number, AbortController>()
  let list: readonly Attachment[] = []
  let lastId = 0

  function set(next: readonly Attachment[]): void {
    list = next
    listeners.tell()
  }

  function patch(id: number, change: Partial<Attachment>): void {
    set(list.map((one) => (one.id === id ? { ...one, ...change } : one)))
  }

  function upload(id: number, file: File): void {
    const controller = new AbortController()
    uploads.set(id, controller)
    const options = { signal: controller.signal, onProgress: (progress: number) => patch(id, { progress }) }
    chat.upload(file, options).then(
      (part) => patch(id, { status: 'ready', progress: 1, part }),
      () => patch(id, { status: 'failed' }),
    )
  }

  /** Its upload ends, its preview is freed. */
  function forget({ id, previewUrl }: Attachment): void {
    uploads.get(id)?.abort()
    uploads.delete(id)
    if (previewUrl) URL.revokeObjectURL(previewUrl)
  }

  return {
    getList: () => list,
    subscribe: listeners.add,
    add(files, limits) {
      const refused: RefusedFile[] = []
      for (const file of files) {
        const problem = checkFile(file, { limits, count: list.length })
        if (problem) {
          refused.push({ name: file.name, problem })
          continue
        }
        const id = ++lastId
        set([...list, { id, file, previewUrl: previewOf(file), status: 'uploading', progress: 0, part: undefined }])
        upload(id, file)
      }
      return refused
    },
    remove(id) {
      for (const one of list) if (one.id === id) forget(one)
      set(list.filter((one) => one.id !== id))
    },
    retry(id) {
      const one = list.find((held) => held.id === id)
      if (!one) return
      patch(id, { status: 'uploading', progress: 0 })
      upload(id, one.file)
    },
    take() {
      const parts = list.flatMap(({ part }) => part ?? [])
      for (const one of list) forget(one)
      set([])
      return parts
    },
  }
}

function previewOf(file: File): string | undefined {
  return file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined
}
