import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { rootDir } from './workspace.ts'

export interface RunOptions {
  cwd?: string
  env?: Record<string, string | undefined>
}

export interface RunResult {
  code: number
  /** What the program wrote, both streams as they came; empty when it was shown. */
  output: string
  tookMs: number
}

/** Runs a program to its end and keeps what it writes. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  return start(command, args, options, 'pipe')
}

/** Runs a program to its end; what it writes is seen as it comes. */
export function show(command: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  return start(command, args, options, 'inherit')
}

function start(command: string, args: string[], options: RunOptions, out: 'pipe' | 'inherit'): Promise<RunResult> {
  const startedMs = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? rootDir,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', out, out],
    })
    const parts: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => parts.push(text))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: parts.join(''), tookMs: performance.now() - startedMs }),
    )
  })
}
