import { defined } from '../messages/defined.ts'
import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'

/** How files become parts, and the end of what is on its way. */
export interface Uploads {
  upload: Chat['upload']
  /** Ends every upload. */
  stop(): void
}

/** Makes parts of files: uploaded by the backend, or read into the part itself (W18). */
export function createUploads(core: ChatCore): Uploads {
  const running = new Set<AbortController>()

  return {
    async upload(file, { onProgress = () => {}, signal } = {}) {
      const { name, type, size } = file
      const mediaType = type || 'application/octet-stream'
      const controller = new AbortController()
      const abort = () => controller.abort()
      if (signal?.aborted) abort()
      signal?.addEventListener('abort', abort)
      running.add(controller)
      try {
        const taken = await core.ask('upload', { file, onProgress }, controller.signal)
        const { id: serverId, url, ...own } = taken ?? { url: await toDataUrl(file, mediaType) }
        return { type: 'file', name, mediaType, sizeBytes: size, url, ...defined({ ...own, serverId }) }
      } finally {
        running.delete(controller)
      }
    },
    stop() {
      for (const controller of running) controller.abort()
    },
  }
}

/** Arguments of one call: engines allow 65,535 at least. */
const CODES_AT_ONCE = 0x8000

async function toDataUrl(file: File, mediaType: string): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += CODES_AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CODES_AT_ONCE))
  }
  return `data:${mediaType};base64,${btoa(binary)}`
}
