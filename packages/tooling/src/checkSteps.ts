import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bin } from './bin.ts'
import { packAll } from './pack.ts'
import { type RunResult, run } from './run.ts'
import { PNPM, rootDir } from './workspace.ts'

export interface CheckStep {
  name: string
  /** What to do when it is red. */
  mend: string
  run(): Promise<Pick<RunResult, 'code' | 'output'>>
}

const node = (script: string, ...args: string[]) => run(process.execPath, [script, ...args])
const tarballDir = join(rootDir, '.reports/tarballs')

/** A stylesheet has no types to be wrong. */
const NOT_TYPED = ['styles.css', 'styles.unlayered.css']

function sourceDirs(): string[] {
  const dirs = readdirSync(join(rootDir, 'packages')).map((folder) => `packages/${folder}/src`)
  return [...dirs, 'stories'].filter((dir) => existsSync(join(rootDir, dir)))
}

async function forEachTarball(script: string, args: (tarball: string) => string[]) {
  const results: RunResult[] = []
  for (const tarball of (await packed).values()) results.push(await node(script, ...args(tarball)))
  return {
    code: results.some(({ code }) => code !== 0) ? 1 : 0,
    output: results
      .filter(({ code }) => code !== 0)
      .map(({ output }) => output)
      .join('\n'),
  }
}

/** What the steps after `pack` look at. */
let packed: Promise<Map<string, string>> = Promise.resolve(new Map())

export const types: CheckStep = {
  name: 'types',
  mend: 'Correct the types where the compiler points; `as` only at a named boundary, never `any`.',
  run: () => node(bin('typescript', 'tsc'), '--noEmit'),
}

export const lint: CheckStep = {
  name: 'lint',
  mend: `\`${PNPM} format\` mends what is mere form; the rest by hand.`,
  run: () => node(bin('@biomejs/biome', 'biome'), 'check', '.'),
}

export const law: CheckStep = {
  name: 'law',
  mend: 'Move the import to where the rule allows it: each rule says why in .dependency-cruiser.cjs.',
  run: () => node(bin('dependency-cruiser', 'depcruise'), '--output-type', 'err-long', ...sourceDirs()),
}

export const lawTest: CheckStep = {
  name: 'law test',
  mend: 'A rule of .dependency-cruiser.cjs no longer catches what it is for: see packages/tooling/src/law.test.ts.',
  run: () => node(bin('vitest'), 'run', '--project', 'logic', 'packages/tooling/src/law.test.ts'),
}

export const build: CheckStep = {
  name: 'build',
  mend: `See it alone with \`${PNPM} build\`.`,
  run: () => run(process.execPath, ['--import', 'tsx', join(rootDir, 'packages/tooling/src/commands/build.ts')]),
}

export const pack: CheckStep = {
  name: 'pack',
  mend: 'Correct `files` and `exports` of that package.json.',
  async run() {
    packed = packAll(tarballDir)
    await packed
    return { code: 0, output: '' }
  },
}

export const publint: CheckStep = {
  name: 'publint',
  mend: 'Correct the package.json that is named: https://publint.dev/rules explains each message.',
  run: () => forEachTarball(bin('publint'), (tarball) => ['run', tarball, '--strict']),
}

export const attw: CheckStep = {
  name: 'attw',
  mend: 'The declarations of a door do not fit its JavaScript: see the address in the message.',
  run: () =>
    forEachTarball(bin('@arethetypeswrong/cli', 'attw'), (tarball) => [
      ...[tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...NOT_TYPED],
    ]),
}

export const size: CheckStep = {
  name: 'size',
  mend: 'Take out what made it grow, or raise the budget in .size-limit.cjs and say why in the commit.',
  run: () => node(bin('size-limit')),
}
