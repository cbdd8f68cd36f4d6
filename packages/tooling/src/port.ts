import { createServer } from 'node:net'
import { PNPM } from './workspace.ts'

/** The port asked for with `--port 7007` or `--port=7007`, else the default; a sentence when it is not a port. */
export function parsePort(args: string[], defaultPort: number): number | string {
  let text = String(defaultPort)
  const rest = args.filter((arg) => arg !== '--')
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [flag, joined] = arg.split('=')
    if (flag !== '--port' && flag !== '-p') return `There is no option "${arg}": dev knows only --port.`
    text = joined ?? rest.shift() ?? ''
  }
  const port = /^\d+$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65535 ? port : `--port wants a number from 1 to 65535, and got "${text}".`
}

/** Whether nobody listens there yet, on the loopback address or on all of them. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) if ((await listenError(port, host)) === 'EADDRINUSE') return false
  return true
}

/** What to say of a busy port. */
export function busyPortSentence(command: string, port: number): string {
  const other = port < 65535 ? port + 1 : port - 1
  return `Port ${port} is in use by another program: end it, or choose another with \`${PNPM} ${command} --port ${other}\`.`
}

function listenError(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
