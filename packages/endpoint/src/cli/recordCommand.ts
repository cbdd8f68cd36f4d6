import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { systemClock } from '../exchange/EndpointClock.ts'
import { formatRecording } from '../recording/formatRecording.ts'
import { recordResponse } from '../recording/recordResponse.ts'
import { withoutSecrets } from '../recording/withoutSecrets.ts'
import { print } from './print.ts'

/** How `record` is used. */
export const RECORD_USAGE = 'streamside-endpoint record URL [-d BODY] [-X METHOD] [-H "name: value"]… [-o FILE]'

/**
 * Records one stream: asks as curl would, and writes the recording when the stream ends, or on Ctrl+C. Without `-o`
 * the recording goes to the standard output.
 */
export async function recordCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', short: 'd' },
      request: { type: 'string', short: 'X' },
      header: { type: 'string', short: 'H', multiple: true },
      output: { type: 'string', short: 'o' },
    },
  })
  const [url] = positionals
  if (url === undefined || !URL.canParse(url)) throw new Error(`Which stream is to be recorded? ${RECORD_USAGE}`)
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  const recording = await recordResponse(requestOf(url, { ...values, signal: stop.signal }), { clock: systemClock })
  const text = formatRecording(withoutSecrets(recording))
  process.off('SIGINT', onSignal)
  process.off('SIGTERM', onSignal)
  if (values.output === undefined) {
    process.stdout.write(text)
    return
  }
  await writeFile(values.output, text)
  print(`${recording.chunks.length} chunks in ${recording.endAtMs} ms: ${values.output}`)
}

function requestOf(
  url: string,
  options: {
    data?: string | undefined
    request?: string | undefined
    header?: string[] | undefined
    signal: AbortSignal
  },
): Request {
  const { data, request, header = [], signal } = options
  const headers = new Headers()
  if (data !== undefined) headers.set('content-type', 'application/json')
  for (const line of header) {
    const at = line.indexOf(':')
    if (at < 1) throw new Error(`-H "${line}" is not understood: a header is "name: value".`)
    headers.set(line.slice(0, at), line.slice(at + 1).trim())
  }
  const method = request ?? (data === undefined ? 'GET' : 'POST')
  return new Request(url, { method, headers, signal, ...(data === undefined ? {} : { body: data }) })
}
