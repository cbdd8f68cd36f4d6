#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { describeEndpoint } from './describeEndpoint.ts'
import { readDocs } from './node/readDocs.ts'
import { DEFAULT_PORT, serveEndpoint } from './node/serveEndpoint.ts'
import { upstreamFromEnv } from './node/upstreamFromEnv.ts'
import { endpointRoutes } from './routes/endpointRoutes.ts'

const USAGE = `streamside-endpoint: a chat endpoint to talk to

  --port <number>           TCP port, 0 for any free one (${DEFAULT_PORT})
  --host <address>          address to listen on (127.0.0.1)
  --first-token-ms <number> milliseconds to the first token (250)
  --token-ms <number>       milliseconds between tokens (25)
  --help                    this text

CHAT_UPSTREAM_URL (and CHAT_UPSTREAM_KEY, CHAT_UPSTREAM_MODEL) relay /v1/chat/completions to a real server.`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'token-ms': { type: 'string' },
      'first-token-ms': { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const upstream = upstreamFromEnv(process.env)
  const server = await serveEndpoint({
    port: wholeNumber('--port', values.port),
    host: values.host,
    timing: {
      tokenMs: wholeNumber('--token-ms', values['token-ms']),
      firstTokenMs: wholeNumber('--first-token-ms', values['first-token-ms']),
    },
    docs: await readDocs(process.cwd()),
    upstream,
  })
  console.log(describeEndpoint({ origin: server.url, routes: endpointRoutes }))
  if (upstream) console.log('POST /v1/chat/completions is relayed to CHAT_UPSTREAM_URL.\n')
  const stop = () => void server.close()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  throw new Error(`${name} ${text} is not understood: it takes a whole number, for example ${name} 50.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
