import { measureTyping } from '../../typewriter/src/testing/measure.ts'
import { recordings } from '../../typewriter/src/testing/recordings.ts'
import { simulate } from '../../typewriter/src/testing/simulate.ts'
import { openPage } from './openPage.ts'

openPage()
// React and the rivals look for a page when they are loaded.
const { rivals } = await import('./rivals.ts')

console.log('Lag: frame at which a character is shown, minus its arrival; 60 frames a second on a manual clock.')
console.log('Unevenness: coefficient of variation of characters per 100 ms in which something waits; 0 is a metronome.')
console.log('It does not see what never waits: who shows a burst in one frame is even by it. Hence the most at once.')
console.log('Half characters: frames whose text ended inside a character of the whole text.')
console.log('* the evenest of those whose lag (95 %) is not above ours.')

for (const { name, arrivals } of recordings) {
  const results = Object.entries(rivals).map(([rival, create]) => ({
    rival,
    ...measureTyping(simulate(arrivals, create, 20_000)),
  }))
  const ours = results[0]
  const best = results.filter(({ p95Ms }) => ours && p95Ms <= ours.p95Ms).sort((a, b) => a.unevenness - b.unevenness)[0]
  console.log(`\n${name}\n${'  '.padEnd(28)}lag 95 %     longest   uneven    most at once  half characters`)
  for (const result of results) {
    const { rival, p95Ms, longestMs, unevenness, mostAtOnce, halves } = result
    const row = [`${p95Ms.toFixed(0)} ms`.padStart(10), `${longestMs.toFixed(0)} ms`.padStart(10)]
    const mark = result === best ? ' *' : '  '
    console.log(
      `  ${rival.padEnd(24)}${row.join('  ')}  ${unevenness.toFixed(3).padStart(7)}${mark}${String(mostAtOnce).padStart(11)}${String(halves).padStart(16)}`,
    )
  }
}
// What rivals left running must not keep this process.
process.exit(0)
