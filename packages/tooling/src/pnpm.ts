import { type RunOptions, type RunResult, run } from './run.ts'
import { PNPM } from './workspace.ts'

/** Runs the pnpm that runs us, else the one of the README: a machine need not have pnpm on its PATH. */
export function pnpm(args: string[], options: RunOptions = {}): Promise<RunResult> {
  const [command = '', ...prefix] = process.env.npm_config_user_agent?.startsWith('pnpm') ? ['pnpm'] : PNPM.split(' ')
  return run(command, [...prefix, ...args], options)
}
