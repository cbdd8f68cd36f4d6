import { useEffect, useReducer, useRef, useState } from 'react'
import type { FileProblem } from '../../locales/ChatLabels.ts'
import type { FilePart } from '../../messages/ChatPart.ts'
import type { Chat } from '../../store/Chat.ts'
import type { AttachmentLimits } from './AttachmentLimits.ts'
import { checkFile } from './checkFile.ts'

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

interface Held {
  attachment: Attachment
  controller: AbortController
}

/** Takes files, uploads each at once, and forgets what is removed: its upload ends, its preview is freed. */
export function useAttachments(chat: Chat, limits: AttachmentLimits): Attachments {
  const held = useRef(new Map<number, Held>()).current
  const lastId = useRef(0)
  const [, render] = useReducer((count: number) => count + 1, 0)
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])

  function patch(id: number, change: Partial<Attachment>): void {
    const one = held.get(id)
    if (!one) return
    one.attachment = { ...one.attachment, ...change }
    render()
  }

  function upload(id: number, file: File): void {
    const controller = new AbortController()
    const previewUrl = held.get(id)?.attachment.previewUrl ?? previewOf(file)
    const attachment = { id, file, previewUrl, status: 'uploading', progress: 0, part: undefined } as const
    held.set(id, { attachment, controller })
    const options = { signal: controller.signal, onProgress: (progress: number) => patch(id, { progress }) }
    chat.upload(file, options).then(
      (part) => patch(id, { status: 'ready', progress: 1, part }),
      () => patch(id, { status: 'failed' }),
    )
  }

  useEffect(() => {
    return () => {
      for (const id of [...held.keys()]) forget(held, id)
    }
  }, [held])

  return {
    list: [...held.values()].map(({ attachment }) => attachment),
    refused,
    add(files) {
      const problems: RefusedFile[] = []
      for (const file of files) {
        const problem = checkFile(file, { limits, count: held.size })
        lastId.current += 1
        if (problem) problems.push({ name: file.name, problem })
        else upload(lastId.current, file)
      }
      setRefused(problems)
      render()
    },
    remove(id) {
      forget(held, id)
      setRefused([])
      render()
    },
    retry(id) {
      const one = held.get(id)
      if (one) upload(id, one.attachment.file)
      render()
    },
    take() {
      const parts = [...held.values()].flatMap(({ attachment }) => attachment.part ?? [])
      for (const id of [...held.keys()]) forget(held, id)
      setRefused([])
      render()
      return parts
    },
  }
}

function previewOf(file: File): string | undefined {
  return file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined
}

function forget(held: Map<number, Held>, id: number): void {
  const one = held.get(id)
  if (!one) return
  held.delete(id)
  one.controller.abort()
  if (one.attachment.previewUrl) URL.revokeObjectURL(one.attachment.previewUrl)
}
