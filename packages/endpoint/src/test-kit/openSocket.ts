import { connect, type Socket } from 'node:net'

/** What a socket saw: nothing between the test and the bytes. */
export interface SocketView {
  /** Everything received so far. */
  received(): string
  bytes(): Buffer
  /** How the other side let go, once it has. */
  ended(): 'open' | 'end' | 'closed'
  /** Milliseconds from the request to the first byte. */
  firstByteMs(): number
  socket: Socket
}

/** More than any answer of a test. */
const MAX_BYTES = 200_000

/** Sends a request as bytes and watches what comes back. */
export function openSocket(
  url: string,
  {
    method = 'GET',
    body = '',
    headers = {},
  }: { method?: string; body?: string; headers?: Record<string, string> } = {},
): SocketView {
  const { hostname, port, pathname, search } = new URL(url)
  const chunks: Buffer[] = []
  let end: 'open' | 'end' | 'closed' = 'open'
  let sentAtMs = 0
  let size = 0
  let firstByteMs = Number.NaN
  const socket = connect({ host: hostname, port: Number(port) }, () => {
    const head = [`${method} ${pathname}${search} HTTP/1.1`, `Host: ${hostname}:${port}`]
    for (const [name, value] of Object.entries(headers)) head.push(`${name}: ${value}`)
    if (body !== '') head.push(`Content-Length: ${Buffer.byteLength(body)}`)
    sentAtMs = performance.now()
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  })
  socket.on('data', (chunk) => {
    if (chunks.length === 0) firstByteMs = performance.now() - sentAtMs
    chunks.push(chunk)
    size += chunk.length
    // Enough to see what goes on; a line that never ends would fill the memory.
    if (size > MAX_BYTES) socket.pause()
  })
  socket.on('end', () => {
    end = 'end'
  })
  socket.on('error', () => {})
  socket.on('close', () => {
    end = 'closed'
  })
  return {
    received: () => Buffer.concat(chunks).toString('utf8'),
    bytes: () => Buffer.concat(chunks),
    ended: () => end,
    firstByteMs: () => firstByteMs,
    socket,
  }
}
