/** `check`: everything that a test does not see, and needs no browser. Exits with 1 when a step is red. */
import { performance } from 'node:perf_hooks'
import * as steps from '../checkSteps.ts'

/** Runs steps one after the other until one is red: what follows in a lane needs what comes before. */
async function lane(...ordered: steps.CheckStep[]): Promise<boolean> {
  for (const step of ordered) if (!(await check(step))) return false
  return true
}

async function check({ name, mend, run }: steps.CheckStep): Promise<boolean> {
  const startedMs = performance.now()
  const { code, output } = await run().catch((error: unknown) => ({ code: 1, output: String(error) }))
  const took = `${((performance.now() - startedMs) / 1000).toFixed(1)} s`
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(10)}${took.padStart(7)}`)
  if (code !== 0) console.log(`\n${output.trim()}\n\n→ ${name}: ${mend}\n`)
  return code === 0
}

// Two lanes for two cores.
const results = await Promise.all([
  lane(steps.types),
  (async () => {
    const law = [await check(steps.lint), await check(steps.law), await check(steps.lawTest)]
    return law.every(Boolean)
  })(),
  lane(steps.build, steps.pack, steps.publint).then(async (built) => {
    if (!built) return false
    return [await check(steps.attw), await check(steps.size)].every(Boolean)
  }),
])
process.exitCode = results.every(Boolean) ? 0 : 1
