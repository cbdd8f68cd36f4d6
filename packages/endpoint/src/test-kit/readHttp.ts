import { constants, gunzipSync } from 'node:zlib'
import type { SocketView } from './openSocket.ts'

/** An HTTP response as it stands on the wire. */
export interface WireResponse {
  status: number
  headers: Map<string, string>
  /** The chunks of the body in the framing of HTTP: each is one write of the server. */
  chunks: Buffer[]
  /** The body without the framing. */
  raw: Buffer
  /** The body without the coding of its content, as far as it came. */
  body: Buffer
  text: string
  /** `complete`: the body said that it ended. `broken`: the connection closed without. */
  end: 'complete' | 'broken' | 'open'
}

/** Reads what a socket has received as a response; nothing before its head has come. */
export function readHttp(view: SocketView): WireResponse | undefined {
  const bytes = view.bytes()
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return undefined
  const [statusLine = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n')
  const headers = new Map(lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.replace(/^[^:]*: ?/, '')]))
  const rest = bytes.subarray(headEnd + 4)
  const length = headers.get('content-length')
  const status = Number(statusLine.split(' ')[1])
  const { chunks, isComplete } =
    headers.get('transfer-encoding') === 'chunked'
      ? unchunk(rest)
      : { chunks: [rest], isComplete: status === 204 || (length !== undefined && rest.length >= Number(length)) }
  const raw = Buffer.concat(chunks)
  const body = headers.get('content-encoding') === 'gzip' ? gunzip(raw) : raw
  const end = isComplete ? 'complete' : view.ended() === 'open' ? 'open' : 'broken'
  return { status, headers, chunks, raw, body, text: body.toString('utf8'), end }
}

function unchunk(bytes: Buffer): { chunks: Buffer[]; isComplete: boolean } {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd === -1) return { chunks, isComplete: false }
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString('latin1'), 16)
    if (size === 0) return { chunks, isComplete: true }
    const start = lineEnd + 2
    if (bytes.length < start + size + 2) return { chunks, isComplete: false }
    chunks.push(bytes.subarray(start, start + size))
    at = start + size + 2
  }
}

function gunzip(bytes: Buffer): Buffer {
  return bytes.length < 10 ? Buffer.alloc(0) : gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
}
