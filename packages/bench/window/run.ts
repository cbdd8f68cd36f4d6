import { loadavg } from 'node:os'
import { answerOf } from '../markdown/answer.ts'
import { longConversation } from './longConversation.ts'
import { openBench } from './openBench.ts'
import { serveTokens } from './serveTokens.ts'
import { sideBySide } from './sideBySide.ts'

/** `bench window pipeline 1`, `bench window long`: these alone; without names, everything. */
const asked = process.argv.slice(2)
const isAsked = (name: string) => asked.length === 0 || asked.includes(name)
const LAST_WORDS = 'These are the last words.'
const TOKENS = Number(process.env.TOKENS ?? 20_000)
const CHARACTERS = 5

const text = answerOf(TOKENS * CHARACTERS)
const tokens = Array.from({ length: TOKENS }, (_, index) => text.slice(index * CHARACTERS, (index + 1) * CHARACTERS))
tokens.push('\n\n', LAST_WORDS)
const bench = await openBench()
const server = await serveTokens({ tokens, tokensPerSecond: 1000 })
console.log(`load of the machine at the start: ${loadavg()[0]?.toFixed(1)}`)

if (isAsked('pipeline')) {
  for (const throttle of [1, 4]) {
    if (asked.includes('1') && throttle !== 1) continue
    if (asked.includes('4') && throttle !== 4) continue
    await sideBySide({ bench, server, throttle, tokens: TOKENS, lastWords: LAST_WORDS, only: asked })
  }
}
if (isAsked('long')) await longConversation({ bench, server })
server.close()
await bench.close()
process.exit(0)
