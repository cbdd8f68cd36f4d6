/** `endpoint [arguments]`: the chat endpoint alone, without Storybook. */
import { join } from 'node:path'
import { show } from '../run.ts'
import { rootDir } from '../workspace.ts'

const cli = join(rootDir, 'packages/endpoint/src/cli.ts')
const { code } = await show(process.execPath, ['--import', 'tsx', cli, ...process.argv.slice(2)])
process.exitCode = code
