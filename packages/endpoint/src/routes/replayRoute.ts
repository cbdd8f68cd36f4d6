import { ApiError } from '../exchange/ApiError.ts'
import { numberParam } from '../exchange/numberParam.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import type { RouteDefinition } from './Route.ts'

/** The bytes of a recording, in chunks of the asker's choice. */
export const replayRoute: RouteDefinition = {
  methods: ['GET', 'POST'],
  path: '/replay/:name',
  description: 'the bytes of a recording (?chunkBytes= each, or ?cut= in two at that byte; ?delayMs= between chunks)',
  takesFaults: true,
  answer(exchange) {
    const query = exchange.url.searchParams
    const bytes = findRecording(exchange.params.name ?? '', exchange.parts.recordings)
    const chunkBytes = numberParam(query, { name: 'chunkBytes', min: 1 })
    const cut = numberParam(query, { name: 'cut' })
    const delayMs = numberParam(query, { name: 'delayMs' }) ?? 0
    const chunks = chunkBytes ? chunksOf(bytes, chunkBytes) : cut ? cutInTwo(bytes, cut) : [bytes]
    return sendSteps(exchange, { steps: chunkSteps(chunks, delayMs) })
  },
}

function findRecording(name: string, recordings: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const found = [name, name.replace(/\.sse$/, '')].find((key) => Object.hasOwn(recordings, key))
  const recording = found === undefined ? undefined : recordings[found]
  if (recording !== undefined) return typeof recording === 'string' ? new TextEncoder().encode(recording) : recording
  const names = Object.keys(recordings).sort().join(', ') || 'none'
  throw new ApiError(`There is no recording "${name}". The recordings are: ${names}.`, {
    status: 404,
    code: 'unknown_recording',
  })
}

function chunksOf(bytes: Uint8Array, size: number): Uint8Array[] {
  const count = Math.ceil(bytes.length / size)
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
}

function cutInTwo(bytes: Uint8Array, at: number): Uint8Array[] {
  return [bytes.subarray(0, at), bytes.subarray(at)].filter((chunk) => chunk.length > 0)
}

function* chunkSteps(chunks: Uint8Array[], delayMs: number): Generator<StreamStep> {
  for (const [at, data] of chunks.entries()) yield { do: 'send', data, afterMs: at === 0 ? 0 : delayMs }
}
