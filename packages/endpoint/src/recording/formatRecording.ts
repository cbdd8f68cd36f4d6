import { bodyLines } from './bodyLines.ts'
import type { StreamRecording } from './StreamRecording.ts'

/** How a line of a recording's own begins. To a reader of SSE it is a comment. */
export const MARK = ':@'
/** [spec] html.spec.whatwg.org §9.2.5: one byte order mark may stand before a stream, so it goes before the recording. */
export const BOM = '\uFEFF'

/**
 * A recording as text that is itself valid SSE: the body as it came, and before its lines comments that say when each
 * chunk came. A chunk that begins within a line says how many bytes in; a line that is no UTF-8 stands in base64.
 */
export function formatRecording(recording: StreamRecording): string {
  const body = joined(recording.chunks.map(({ bytes }) => bytes))
  const hasBom = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf
  const marks = chunkMarks(recording)
  const parts = [hasBom ? BOM : '', ...headLines(recording).map((line) => `${MARK}${line}\n`)]
  for (const { start, bytes } of bodyLines(body)) {
    for (const { atMs, offset } of takeUntil(marks, start + bytes.length)) {
      parts.push(`${MARK}chunk at ${atMs}${offset > start ? ` from ${offset - start}` : ''}\n`)
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const shown = start === 0 && hasBom ? text.slice(1) : text
    if (!isSame(bytes, text)) parts.push(`${MARK}bytes ${btoa(String.fromCharCode(...bytes))}\n`)
    else parts.push(shown.startsWith(MARK) ? `${MARK}line\n` : '', shown)
  }
  return parts.join('')
}

function headLines({ request, status, headers, headAtMs, endAtMs, isBroken }: StreamRecording): string[] {
  return [
    'recording 1',
    `request ${request.method} ${request.url}`,
    ...request.headers.map(([name, value]) => `request-header ${name}: ${value}`),
    ...(request.body === null ? [] : request.body.split(/\r\n|\r|\n/).map((line) => `request-body ${line}`)),
    `response ${status} at ${headAtMs}`,
    ...headers.map(([name, value]) => `response-header ${name}: ${value}`),
    `${isBroken ? 'broken' : 'end'} at ${endAtMs}`,
  ]
}

interface ChunkMark {
  atMs: number
  /** Where the chunk begins in the body. */
  offset: number
}

function chunkMarks({ chunks }: StreamRecording): ChunkMark[] {
  let offset = 0
  return chunks.map(({ atMs, bytes }) => {
    const mark = { atMs, offset }
    offset += bytes.length
    return mark
  })
}

function takeUntil(marks: ChunkMark[], end: number): ChunkMark[] {
  const count = marks.findIndex(({ offset }) => offset >= end)
  return marks.splice(0, count === -1 ? marks.length : count)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

function isSame(bytes: Uint8Array, text: string): boolean {
  const again = new TextEncoder().encode(text)
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at])
}
