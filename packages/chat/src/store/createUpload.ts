import type { FilePart } from '../messages/ChatPart.ts'
import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'

/** Makes parts of files: uploaded by the backend, or read into the part itself (W18). */
export function createUpload(core: ChatCore): Chat['upload'] {
  return async (file, { onProgress = () => {}, signal = new AbortController().signal } = {}) => {
    const { backend } = core.options
    const known: Omit<FilePart, 'url'> = {
      type: 'file',
      name: file.name,
      mediaType: file.type || 'application/octet-stream',
      sizeBytes: file.size,
    }
    if (!backend?.upload) return { ...known, url: await toDataUrl(file, known.mediaType) }
    const { url, id, name, mediaType } = await backend.upload({ ...core.backendContext(signal), file, onProgress })
    return {
      ...known,
      url,
      name: name ?? known.name,
      mediaType: mediaType ?? known.mediaType,
      ...(id !== undefined && { serverId: id }),
    }
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
