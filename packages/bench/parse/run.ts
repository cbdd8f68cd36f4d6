import { type Contestant, contestants } from './contestants.ts'

/** Runs of each contestant, in turn, so that a slow moment of the machine falls on all. */
const ROUNDS = 16

const encoder = new TextEncoder()

/** Chat chunks as OpenAI sends them, one token each; `withIds` as a service that makes them resumable. */
function chatEvents(count: number, withIds = false): Uint8Array {
  const words = [' the', ' stream', ' is', ' 你好', ' **bold**', ',', ' a', ' longer-word']
  let text = ''
  for (let index = 0; index < count; index++) {
    const delta = JSON.stringify({ content: words[index % words.length] })
    const id = withIds ? `id: ${index}\n` : ''
    text += `${id}data: {"id":"chatcmpl-9","object":"chat.completion.chunk","created":1795196919,"model":"m","choices":[{"index":0,"delta":${delta},"finish_reason":null}]}\n\n`
  }
  return encoder.encode(text)
}

function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
  return chunks
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function race(title: string, chunks: Uint8Array[], names: string[]): Record<string, number> {
  const megabytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0) / 1e6
  const speeds: Record<string, number[]> = {}
  for (let round = -1; round < ROUNDS; round++) {
    // Another begins each time: whoever runs after one that leaves much behind pays for its garbage.
    const at = (round + names.length) % names.length
    for (const name of [...names.slice(at), ...names.slice(0, at)]) {
      const run = contestants[name] as Contestant
      const startedMs = performance.now()
      run(chunks)
      const speed = megabytes / ((performance.now() - startedMs) / 1000)
      // The first round warms up.
      if (round >= 0) speeds[name] = [...(speeds[name] ?? []), speed]
    }
  }
  const result = Object.fromEntries(names.map((name) => [name, median(speeds[name] ?? [])]))
  console.log(`\n${title} (${megabytes.toFixed(1)} MB, median of ${ROUNDS})`)
  for (const name of names) {
    const ratio = (result.ours ?? 0) / (result[name] ?? 1)
    console.log(
      `  ${name.padEnd(22)}${(result[name] ?? 0).toFixed(0).padStart(6)} MB/s   ours is ${ratio.toFixed(2)} ×`,
    )
  }
  return result
}

const all = Object.keys(contestants)
race('Chat events in chunks of 64 kB', cut(chatEvents(100_000), 65_536), all)
race('The same with an id each', cut(chatEvents(100_000, true), 65_536), all)
race('Chat events, one a chunk', eventsOneByOne(50_000), all)
const line = encoder.encode(`data: ${'x'.repeat(4_000_000)}\n\n`)
race('One line of 4 MB in chunks of 16 kB', cut(line, 16_384), all)

function eventsOneByOne(count: number): Uint8Array[] {
  const one = chatEvents(1)
  return Array.from({ length: count }, () => one)
}

const before = memoryMB()
const chunk = chatEvents(1000)
contestants.ours?.(Array.from({ length: 1000 }, () => chunk))
console.log(`\nA million events: ${(memoryMB() - before).toFixed(1)} MB more in use afterwards.`)

function memoryMB(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}
