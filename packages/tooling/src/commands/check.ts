/** `check`: everything that a test does not see, and needs no browser. Exits with 1 when a step is red. */
import { performance } from 'node:perf_hooks'
import * as steps from '../checkSteps.ts'

/** Runs steps one after the other, red or not. */
async function each(...ordered: steps.CheckStep[]): Promise<boolean> {
  let green = true
  for (const step of ordered) green = (await check(step)) && green
  return green
}

async function check({ name, mend, run }: steps.CheckStep): Promise<boolean> {
  const startedMs = performance.now()
  const { code, output } = await run().catch((error: unknown) => ({ code: 1, output: String(error) }))
  const took = `${((performance.now() - startedMs) / 1000).toFixed(1)} s`
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(10)}${took.padStart(7)}`)
  if (code !== 0) console.log(`\n${output.trim()}\n\n→ ${name}: ${mend}\n`)
  return code === 0
}

/** What is packed must first be built. */
async function packaging(): Promise<boolean> {
  const packed = (await check(steps.build)) && (await check(steps.pack))
  return packed && each(steps.publint, steps.attw, steps.size)
}

// Side by side for two cores.
const results = await Promise.all([each(steps.types), each(steps.lint, steps.law, steps.lawTest), packaging()])
process.exitCode = results.every(Boolean) ? 0 : 1
