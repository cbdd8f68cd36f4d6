import { ApiError } from '../exchange/ApiError.ts'
import type { Exchange } from '../exchange/Exchange.ts'
import { numberParam } from '../exchange/numberParam.ts'
import { parseRecording } from '../recording/parseRecording.ts'
import { recordingSteps } from '../recording/recordingSteps.ts'
import type { StreamRecording } from '../recording/StreamRecording.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import type { RouteDefinition } from './Route.ts'

/** The bytes of a recording: as they came, or in chunks of the asker's choice. */
export const replayRoute: RouteDefinition = {
  methods: ['GET', 'POST'],
  path: '/replay/:name',
  description:
    'a recording as it was (?speed=10), or its bytes (?chunkBytes= each, or ?cut= in two at that byte; ?delayMs= between)',
  takesFaults: true,
  answer(exchange) {
    const query = exchange.url.searchParams
    const recording = findRecording(exchange.params.name ?? '', exchange.parts.recordings)
    const contentType = recording.headers.find(([name]) => name === 'content-type')?.[1]
    const headers = contentType ? { 'content-type': contentType } : {}
    const framing = contentType?.includes('ndjson') ? 'ndjson' : 'sse'
    const isRaw = ['chunkBytes', 'cut', 'delayMs'].some((name) => query.has(name))
    const steps = isRaw
      ? rawSteps(exchange, recording)
      : recordingSteps(recording, { speed: speedOf(query), clock: exchange.parts.clock })
    return sendSteps(exchange, { steps, framing, status: recording.status, headers })
  },
}

function speedOf(query: URLSearchParams): number {
  const speed = Number(query.get('speed') ?? 1)
  if (speed > 0) return speed
  throw new ApiError('?speed= is a number over 0, such as 10.', { code: 'invalid_query' })
}

function findRecording(name: string, recordings: Readonly<Record<string, string | Uint8Array>>): StreamRecording {
  const found = [name, name.replace(/\.sse$/, '')].find((key) => Object.hasOwn(recordings, key))
  const source = found === undefined ? undefined : recordings[found]
  if (source !== undefined) return toRecording(source)
  const names = Object.keys(recordings).sort().join(', ') || 'none'
  throw new ApiError(`There is no recording "${name}". The recordings are: ${names}.`, {
    status: 404,
    code: 'unknown_recording',
  })
}

/** A file without marks is the body itself, in one chunk, whatever its bytes are. */
function toRecording(source: string | Uint8Array): StreamRecording {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (/^\uFEFF?:@recording /.test(text)) return parseRecording(text)
  const request = { method: 'GET', url: '', headers: [], body: null }
  return { request, status: 200, headers: [], headAtMs: 0, chunks: [{ atMs: 0, bytes }], endAtMs: 0, isBroken: false }
}

function rawSteps({ url }: Exchange, { chunks }: StreamRecording): Generator<StreamStep> {
  const query = url.searchParams
  const chunkBytes = numberParam(query, { name: 'chunkBytes', min: 1 })
  const cut = numberParam(query, { name: 'cut' })
  const delayMs = numberParam(query, { name: 'delayMs' }) ?? 0
  const bytes = Uint8Array.from(chunks.flatMap((chunk) => [...chunk.bytes]))
  return chunkSteps(chunkBytes ? chunksOf(bytes, chunkBytes) : cut ? cutInTwo(bytes, cut) : [bytes], delayMs)
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
