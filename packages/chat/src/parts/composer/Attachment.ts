import type { FileProblem } from '../../locales/ChatLabels.ts'
import type { FilePart } from '../../messages/ChatPart.ts'

/** A file in the composer. */
export interface Attachment {
  readonly id: number
  readonly file: File
  /** Of a picture. */
  readonly previewUrl: string | undefined
  readonly status: 'uploading' | 'ready' | 'failed'
  /** From 0 to 1. */
  readonly progress: number
  /** What goes with the question, once it is ready. */
  readonly part: FilePart | undefined
}

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly name: string
  readonly problem: FileProblem
}
