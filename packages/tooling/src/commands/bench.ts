/** `bench [name] [arguments]`: runs packages/bench/<name>/run.ts; without a name, lists them. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { endWith } from '../endWith.ts'
import { pnpm } from '../pnpm.ts'
import { show } from '../run.ts'
import { PNPM, rootDir } from '../workspace.ts'

const benchDir = join(rootDir, 'packages/bench')
const names = existsSync(benchDir)
  ? readdirSync(benchDir).filter((name) => existsSync(join(benchDir, name, 'run.ts')))
  : []
const [name, ...args] = process.argv.slice(2)

if (name === undefined) {
  console.log(
    names.length > 0 ? `Run one with \`${PNPM} bench <name>\`: ${names.join(', ')}.` : 'There is no bench yet.',
  )
} else if (!names.includes(name)) {
  endWith(
    `There is no bench "${name}": ${names.length > 0 ? `it is one of ${names.join(', ')}` : 'there is none yet'}.`,
  )
} else {
  await installRivals()
  const conditions = ['--import', 'tsx', '--conditions=@streamside/source']
  const { code } = await show(process.execPath, [...conditions, join(benchDir, name, 'run.ts'), ...args])
  process.exitCode = code
}

/** The rivals are heavy, so they stay out of the workspace and are installed where they are needed. */
async function installRivals(): Promise<void> {
  if (!existsSync(join(benchDir, 'package.json')) || existsSync(join(benchDir, 'node_modules'))) return
  const { code, output } = await pnpm(['install', '--ignore-workspace'], { cwd: benchDir })
  if (code !== 0) endWith(`${output}\nThe benches could not be installed: they need a network once.`)
}
