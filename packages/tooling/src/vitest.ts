import { bin } from './bin.ts'
import { type RunOptions, show } from './run.ts'

/** Runs tests once, with what a person reads on the screen and what the CI sums up in .reports/<report>.json. */
export async function vitest(report: string, args: string[], options: RunOptions = {}): Promise<number> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=.reports/${report}.json`]
  const { code } = await show(process.execPath, [bin('vitest'), 'run', ...reporters, ...args], options)
  return code
}
