import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { run } from './run.ts'
import { rootDir } from './workspace.ts'

const dir = mkdtempSync(join(tmpdir(), 'streamside-'))
afterAll(() => rmSync(dir, { recursive: true }))

interface Counts {
  passed: number
  failed?: number
  skipped?: number
  /** Files that broke before their first test. */
  broken?: number
}

function report(name: string, { passed, failed = 0, skipped = 0, broken = 0 }: Counts): string {
  const path = join(dir, name)
  const assertionResults = Array.from({ length: failed }, () => ({ status: 'failed' }))
  const testResults = [
    { status: failed > 0 ? 'failed' : 'passed', assertionResults },
    ...Array.from({ length: broken }, () => ({ status: 'failed', assertionResults: [] })),
  ]
  const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: 0 }
  writeFileSync(path, JSON.stringify({ ...counts, testResults }))
  return path
}

const sum = async (...paths: string[]) =>
  (await run(process.execPath, [join(rootDir, 'packages/tooling/sumReports.mjs'), ...paths])).output

it('adds up all reports', async () => {
  const paths = [report('a.json', { passed: 3, failed: 1 }), report('b.json', { passed: 4 })]
  expect(await sum(...paths)).toBe('7 passed, 1 failed\n')
})

it('names the skipped only when there are any', async () => {
  expect(await sum(report('c.json', { passed: 1, skipped: 2 }))).toBe('1 passed, 0 failed, 2 skipped\n')
})

it('counts a file that broke before its first test as a failure', async () => {
  expect(await sum(report('d.json', { passed: 1, broken: 1 }))).toBe('1 passed, 1 failed\n')
})

it('counts a report that was never written as a failure', async () => {
  expect(await sum(report('e.json', { passed: 1 }), join(dir, 'missing.json'))).toBe('1 passed, 1 failed\n')
})
