import { parseArgs } from 'node:util'
import { describeEndpoint } from '../describeEndpoint.ts'
import { readDocs } from '../node/readDocs.ts'
import { DEFAULT_PORT, serveEndpoint } from '../node/serveEndpoint.ts'
import { upstreamFromEnv } from '../node/upstreamFromEnv.ts'
import { endpointRoutes } from '../routes/endpointRoutes.ts'
import { closeOnSignal } from './closeOnSignal.ts'
import { print } from './print.ts'
import { RECORD_USAGE } from './recordCommand.ts'
import { REPLAY_USAGE } from './replayCommand.ts'
import { wholeNumber } from './wholeNumber.ts'

const USAGE = `streamside-endpoint: a chat endpoint to talk to

  --port <number>           TCP port, 0 for any free one (${DEFAULT_PORT})
  --host <address>          address to listen on (127.0.0.1)
  --first-token-ms <number> milliseconds to the first token (250)
  --token-ms <number>       milliseconds between tokens (25)
  --help                    this text

${RECORD_USAGE}
  records any stream as text that is valid SSE, without secrets
${REPLAY_USAGE}
  serves a recording with its timing

CHAT_UPSTREAM_URL (and CHAT_UPSTREAM_KEY, CHAT_UPSTREAM_MODEL) relay /v1/chat/completions to a real server.`

/** Serves the endpoint until it is told to stop. */
export async function serveCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'token-ms': { type: 'string' },
      'first-token-ms': { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    print(USAGE)
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
  print(describeEndpoint({ origin: server.url, routes: endpointRoutes }))
  if (upstream) print('POST /v1/chat/completions is relayed to CHAT_UPSTREAM_URL.\n')
  closeOnSignal(server)
}
