import { connect, type Socket } from 'node:net'

/** What a socket saw: nothing between the test and the bytes. */
export interface SocketView {
  /** Everything received so far. */
  received(): string
  /** How the other side let go, once it has. */
  ended(): 'open' | 'end' | 'closed'
  socket: Socket
}

/** Sends a request as bytes and watches what comes back. */
export function openSocket(url: string, { method = 'GET', body = '' } = {}): SocketView {
  const { hostname, port, pathname, search } = new URL(url)
  const chunks: Buffer[] = []
  let end: 'open' | 'end' | 'closed' = 'open'
  const socket = connect({ host: hostname, port: Number(port) }, () => {
    const head = [`${method} ${pathname}${search} HTTP/1.1`, `Host: ${hostname}:${port}`]
    if (body !== '') head.push(`Content-Length: ${Buffer.byteLength(body)}`)
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  })
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('end', () => {
    end = 'end'
  })
  socket.on('error', () => {})
  socket.on('close', () => {
    end = 'closed'
  })
  return { received: () => Buffer.concat(chunks).toString('utf8'), ended: () => end, socket }
}
