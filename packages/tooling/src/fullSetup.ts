import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { packAll } from './pack.ts'
import { run } from './run.ts'
import { rootDir } from './workspace.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of each packed package, by its name. */
    tarballs: Record<string, string>
  }
}

/** Builds and packs once for all full tests. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const build = join(rootDir, 'packages/tooling/src/commands/build.ts')
  const { code, output } = await run(process.execPath, ['--import', 'tsx', build])
  if (code !== 0) throw new Error(`The packages could not be built:\n${output}`)
  const destination = mkdtempSync(join(tmpdir(), 'streamside-tarballs-'))
  provide('tarballs', Object.fromEntries(await packAll(destination)))
  return () => rmSync(destination, { recursive: true, force: true })
}
