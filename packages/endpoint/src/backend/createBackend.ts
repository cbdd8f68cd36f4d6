import type { EndpointClock } from '../exchange/EndpointClock.ts'
import { type Conversation, sampleConversations } from './sampleConversations.ts'

/** A file that was uploaded. */
export interface UploadedFile {
  id: string
  name: string
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
}

/** What a reader thinks of an answer. */
export interface Feedback {
  messageId: string
  rating: 'up' | 'down'
  reason: string | null
}

/** What the companion routes keep, in memory. */
export interface Backend {
  conversations: Map<string, Conversation>
  files: Map<string, UploadedFile>
  feedback: Map<string, Feedback>
  /** Keeps a file under a new id; the oldest goes when there are more than twenty. */
  addFile(file: Omit<UploadedFile, 'id'>): UploadedFile
}

/** Enough to try with, too little to fill a memory. */
const KEPT_FILES = 20

/** The state of one endpoint's companion routes. */
export function createBackend(clock: EndpointClock): Backend {
  const files = new Map<string, UploadedFile>()
  let fileCount = 0
  return {
    conversations: new Map(sampleConversations(clock.now()).map((conversation) => [conversation.id, conversation])),
    files,
    feedback: new Map(),
    addFile(file) {
      fileCount += 1
      const stored = { ...file, id: `file_${fileCount}` }
      files.set(stored.id, stored)
      const [oldest] = files.keys()
      if (files.size > KEPT_FILES && oldest !== undefined) files.delete(oldest)
      return stored
    },
  }
}
