/** `test:long`: fuzzing and soaking, minutes to hours; no one waits for these before a commit. */
import { vitest } from '../vitest.ts'

const args = ['--config', 'packages/tooling/vitest.long.config.ts', '--passWithNoTests', ...process.argv.slice(2)]
process.exitCode = await vitest('test-long', args)
