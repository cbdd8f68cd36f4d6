import type { FileProblem } from '../../locales/ChatLabels.ts'
import { type AttachmentLimits, DEFAULT_LIMITS } from './AttachmentLimits.ts'

/** Why a file cannot be attached beside `count` others; `undefined` when it can. */
export function checkFile(
  file: Pick<File, 'name' | 'type' | 'size'>,
  { limits, count }: { limits: AttachmentLimits; count: number },
): FileProblem | undefined {
  if (count >= (limits.maxCount ?? DEFAULT_LIMITS.maxCount)) return 'count'
  if (!isAccepted(file, limits.accept ?? '')) return 'type'
  if (file.size > (limits.maxBytes ?? DEFAULT_LIMITS.maxBytes)) return 'size'
  return undefined
}

// The picker obeys `accept` by itself, and lets the reader switch it off; what is pasted or dropped never asks.
function isAccepted({ name, type }: Pick<File, 'name' | 'type'>, accept: string): boolean {
  const wanted = accept
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter(Boolean)
  if (wanted.length === 0) return true
  return wanted.some((one) => {
    if (one.startsWith('.')) return name.toLowerCase().endsWith(one)
    if (one.endsWith('/*')) return type.startsWith(one.slice(0, -1))
    return type === one
  })
}
