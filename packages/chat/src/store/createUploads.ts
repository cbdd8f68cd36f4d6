import type { FilePart } from '../messages/ChatPart.ts'
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

  async function take(file: File, context: { signal: AbortSignal; onProgress: (share: number) => void }) {
    const { backend } = core.options
    const known: Omit<FilePart, 'url'> = {
      type: 'file',
      name: file.name,
      mediaType: file.type || 'application/octet-stream',
      sizeBytes: file.size,
    }
    if (!backend?.upload) return { ...known, url: await toDataUrl(file, known.mediaType) }
    const { signal, onProgress } = context
    const { url, id, name, mediaType } = await backend.upload({ ...core.backendContext(signal), file, onProgress })
    return {
      ...known,
      url,
      name: name ?? known.name,
      mediaType: mediaType ?? known.mediaType,
      ...(id !== undefined && { serverId: id }),
    }
  }

  return {
    async upload(file, { onProgress = () => {}, signal } = {}) {
      const controller = new AbortController()
      const abort = () => controller.abort()
      if (signal?.aborted) abort()
      signal?.addEventListener('abort', abort, { once: true })
      running.add(controller)
      try {
        return await take(file, { onProgress, signal: controller.signal })
      } finally {
        running.delete(controller)
        signal?.removeEventListener('abort', abort)
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
