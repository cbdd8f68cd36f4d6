import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { DEFAULT_HOST, DEFAULT_PORT } from '../node/serveEndpoint.ts'
import { serveFetch } from '../node/serveFetch.ts'
import { parseRecording } from '../recording/parseRecording.ts'
import { replayHandler } from '../recording/replayHandler.ts'
import { closeOnSignal } from './closeOnSignal.ts'
import { print } from './print.ts'
import { wholeNumber } from './wholeNumber.ts'

/** How `replay` is used. */
export const REPLAY_USAGE = 'streamside-endpoint replay FILE [--speed 10] [--port 8787] [--host 127.0.0.1]'

/** Serves a recording at every address: the same bytes in the same chunks at the same times. */
export async function replayCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { speed: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
  })
  const [file] = positionals
  if (file === undefined) throw new Error(`Which recording is to be replayed? ${REPLAY_USAGE}`)
  const speed = Number(values.speed ?? 1)
  if (!(speed > 0)) throw new Error(`--speed ${values.speed} is not understood: it takes a number over 0, such as 10.`)
  const recording = parseRecording(await readFile(file, 'utf8'))
  const port = wholeNumber('--port', values.port) ?? DEFAULT_PORT
  const server = await serveFetch(replayHandler(recording, { speed }), { port, host: values.host ?? DEFAULT_HOST })
  const { chunks, endAtMs } = recording
  print(`${file}: ${chunks.length} chunks in ${Math.round(endAtMs / speed)} ms, at every address of ${server.url}`)
  print(`  curl -N ${server.url}`)
  closeOnSignal(server)
}
