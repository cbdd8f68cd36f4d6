import { bodyLines } from './bodyLines.ts'
import { MARK } from './formatRecording.ts'
import type { RecordedChunk, StreamRecording } from './StreamRecording.ts'

/**
 * Reads a recording. A stream without any marks is one too: status 200, one chunk at once.
 * @throws Error with a sentence when its marks do not fit its lines
 */
export function parseRecording(source: string): StreamRecording {
  const file = new TextEncoder().encode(source)
  const hasBom = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf
  const head = emptyHead()
  const body: number[] = hasBom ? [0xef, 0xbb, 0xbf] : []
  const marks: { atMs: number; offset: number }[] = []
  let lineStart = 0
  let isNextOwn = false

  for (const { bytes } of bodyLines(hasBom ? file.subarray(3) : file)) {
    const isMark = !isNextOwn && bytes[0] === MARK.charCodeAt(0) && bytes[1] === MARK.charCodeAt(1)
    isNextOwn = false
    if (!isMark) {
      for (const byte of bytes) body.push(byte)
      lineStart = body.length
      continue
    }
    const [, word = '', rest = ''] = /^:@(\S+) ?(.*)\n?$/.exec(new TextDecoder().decode(bytes)) ?? []
    if (word === 'chunk') {
      const [, atMs = '', from = '0'] = /^at ([\d.]+)(?: from (\d+))?$/.exec(rest) ?? misread(word, rest)
      marks.push({ atMs: Number(atMs), offset: lineStart + Number(from) })
    } else if (word === 'line') {
      isNextOwn = true
    } else if (word === 'bytes') {
      for (const character of atob(rest)) body.push(character.charCodeAt(0))
      lineStart = body.length
    } else {
      readHeadLine(head, { word, rest })
    }
  }
  return { ...head, chunks: cutAtMarks(Uint8Array.from(body), marks) }
}

type Head = Omit<StreamRecording, 'chunks' | 'headers' | 'request'> & {
  headers: [string, string][]
  request: { method: string; url: string; headers: [string, string][]; body: string | null }
}

function emptyHead(): Head {
  const request = { method: 'GET', url: '', headers: [], body: null }
  return { request, status: 200, headers: [], headAtMs: 0, endAtMs: 0, isBroken: false }
}

function readHeadLine(head: Head, { word, rest }: { word: string; rest: string }): void {
  const { request } = head
  switch (word) {
    case 'recording':
      if (rest !== '1') throw new Error(`This is a recording of version ${rest}; this reader knows version 1.`)
      return
    case 'request': {
      const [method = 'GET', url = ''] = rest.split(' ')
      Object.assign(request, { method, url })
      return
    }
    case 'request-header':
      request.headers.push(headerIn(rest))
      return
    case 'request-body':
      request.body = request.body === null ? rest : `${request.body}\n${rest}`
      return
    case 'response': {
      const [, status, atMs] = /^(\d+) at ([\d.]+)$/.exec(rest) ?? misread(word, rest)
      Object.assign(head, { status: Number(status), headAtMs: Number(atMs) })
      return
    }
    case 'response-header':
      head.headers.push(headerIn(rest))
      return
    case 'end':
    case 'broken': {
      const [, atMs] = /^at ([\d.]+)$/.exec(rest) ?? misread(word, rest)
      Object.assign(head, { endAtMs: Number(atMs), isBroken: word === 'broken' })
      return
    }
    default:
      misread(word, rest)
  }
}

function headerIn(text: string): [string, string] {
  const at = text.indexOf(':')
  return [text.slice(0, at), text.slice(at + 1).trim()]
}

function misread(word: string, rest: string): never {
  throw new Error(`The line "${MARK}${word} ${rest}" of the recording is not understood. Was it changed by hand?`)
}

function cutAtMarks(body: Uint8Array, marks: readonly { atMs: number; offset: number }[]): RecordedChunk[] {
  const starts = marks[0]?.offset === 0 ? marks : [{ atMs: 0, offset: 0 }, ...marks]
  const chunks = starts.map(({ atMs, offset }, at) => {
    const end = starts[at + 1]?.offset ?? body.length
    if (offset > end) {
      throw new Error(
        `The chunk at ${atMs} ms of the recording begins behind its line. Was the line changed by hand? Correct its "from", or remove it.`,
      )
    }
    return { atMs, bytes: body.subarray(offset, end) }
  })
  return chunks.filter(({ bytes }) => bytes.length > 0)
}
