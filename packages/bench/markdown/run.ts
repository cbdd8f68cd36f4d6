import { longBlocks } from '../../markdown/src/testing/longBlocks.ts'
import { answerOf } from './answer.ts'
import { openBench } from './openBench.ts'

const OURS = '@streamside/markdown'
const RIVALS = [
  'streamdown',
  'markdown-to-jsx',
  'markstream-react',
  '@ant-design/x-markdown',
  'react-markdown',
  '@incremark/react',
]
/** `bench markdown streamdown flat` runs these alone; without names, everything. */
const asked = process.argv.slice(2)
const isAsked = (name: string) => asked.length === 0 || asked.includes(name)
const CHARACTERS = 100_000
const UPDATES = 1000
/** Flatness is the best of so many rounds: the other things that a machine does only ever add. */
const ROUNDS = 8
const ROUND_UPDATES = 60

interface Result {
  name: string
  script: number
  layout: number
  total: number
  tasks: number
  shown: number
}

const bench = await openBench()
const stream = (text: string, from: number, to: number, updates: number, done: boolean) => ({
  text,
  from,
  to,
  updates,
  done,
})
type Stream = ReturnType<typeof stream>
const inPage = ({ text, from, to, updates, done }: Stream): Promise<number> =>
  Reflect.get(window, 'bench').stream(text, from, to, updates, done)

if (asked.join() !== 'flat') await sideBySide()
if (isAsked('flat')) await flatness()
await bench.close()
process.exit(0)

async function sideBySide(): Promise<void> {
  const text = answerOf(CHARACTERS)
  console.log(
    `\nOne answer of ${CHARACTERS / 1000} kB in ${UPDATES} updates, Chromium, React in production, in one run`,
  )
  console.log(`${'seconds'.padEnd(26)}  script  layout   total   tasks   characters seen`)
  const results: Result[] = []
  // Ours first and last: a machine that gets busy or idle in between would favour one side.
  const rivals = RIVALS.filter(isAsked)
  for (const name of rivals.length > 0 ? [OURS, ...rivals, OURS] : [OURS]) {
    try {
      const { page, measure } = await bench.open(name)
      const { script, layout, total, tasks, value } = await measure(() =>
        page.evaluate(inPage, stream(text, 0, text.length, UPDATES, true)),
      )
      results.push({ name, script, layout, total, tasks, shown: value })
      const row = [script, layout, total, tasks].map((seconds) => seconds.toFixed(2).padStart(8)).join('')
      console.log(`${name.padEnd(24)}${row}${String(value).padStart(18)}`)
      await page.close()
    } catch (error) {
      console.log(`${name.padEnd(24)}  did not run: ${String(error).split('\n')[0]}`)
    }
  }
  const theirs = results.filter(({ name }) => name !== OURS)
  const ours = results.filter(({ name }) => name === OURS)
  if (ours.length === 0 || theirs.length === 0) return
  for (const key of ['script', 'total', 'tasks'] as const) {
    const best = theirs.reduce((a, b) => (b[key] < a[key] ? b : a))
    const worst = Math.max(...ours.map((result) => result[key]))
    console.log(`${key}: 1/${(best[key] / worst).toFixed(1)} of the best rival, ${best.name}`)
  }
  chart(results)
}

function chart(results: readonly Result[]): void {
  const longest = Math.max(...results.map(({ tasks }) => tasks))
  console.log('\nscript █ layout ▒ rest ░')
  for (const { name, script, layout, tasks } of results) {
    const bar = (seconds: number, mark: string) => mark.repeat(Math.round((seconds / longest) * 60))
    const rest = Math.max(0, tasks - script - layout)
    console.log(`${name.padEnd(24)} ${bar(script, '█')}${bar(layout, '▒')}${bar(rest, '░')}`)
  }
}

/** The cost of an update of 30 characters after 10 kB and after 100 kB, within one long block. */
async function flatness(): Promise<void> {
  console.log(
    `\nOne update of 30 characters after 10 kB and after 100 kB, ours, in µs (best of ${ROUNDS} times ${ROUND_UPDATES} updates)`,
  )
  console.log(`${''.padEnd(28)}  script 10 kB   100 kB  ratio    layout 10 kB   100 kB  ratio`)
  for (const { name, make } of longBlocks) {
    const text = make(150_000)
    // Side by side and in turn, so that what else the machine does meets both.
    const [early, late] = [await growing(text, 10_000), await growing(text, 100_000)]
    for (let round = 0; round < ROUNDS; round++) {
      await early.measureRound()
      await late.measureRound()
    }
    const cells = (a: number, b: number) =>
      `${a.toFixed(0).padStart(12)}${b.toFixed(0).padStart(9)}${(b / a).toFixed(2).padStart(7)}`
    const row = (key: 'script' | 'layout') => cells(early.best(key), late.best(key))
    console.log(`${name.padEnd(28)}${row('script')}    ${row('layout')}`)
    await early.page.close()
    await late.page.close()
  }
}

/** A page on which a text stands up to `from`, to be measured as it grows on. */
async function growing(text: string, from: number) {
  const { page, measure } = await bench.open(OURS)
  // The first thousands of updates are run by an interpreter: both sizes are measured warm.
  await page.evaluate(inPage, stream(text, 0, 60_000, 1000, false))
  await page.evaluate(inPage, stream(text, from - 100, from, 1, false))
  const rounds: { script: number; layout: number }[] = []
  let at = from
  return {
    page,
    async measureRound() {
      // Only forward: going back would leave garbage for the measured updates to sweep.
      await page.bringToFront()
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
      const next = at + ROUND_UPDATES * 30
      rounds.push(await measure(() => page.evaluate(inPage, stream(text, at, next, ROUND_UPDATES, false))))
      at = next
    },
    /** Of one update, in µs. */
    best: (key: 'script' | 'layout') => (Math.min(...rounds.map((round) => round[key])) * 1e6) / ROUND_UPDATES,
  }
}
