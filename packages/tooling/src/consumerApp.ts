import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunOptions, run } from './run.ts'
import { rootDir } from './workspace.ts'

interface AppManifest {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

/** A copy of an example, far from this repository, as a stranger has it who installed our packages from npm. */
export interface ConsumerApp {
  dir: string
  /** Runs a program there and returns what it wrote. @throws when it ends with another code than 0. */
  run(command: string, args: string[]): Promise<string>
  /** Runs a program there and returns what it wrote, however it ended. */
  output(command: string, args: string[]): Promise<string>
  remove(): void
}

/** The versions of React that an app is tried with. */
export const REACTS = {
  '19': { react: '^19.2.0', types: '^19.2.0' },
  '18.2': { react: '18.2.0', types: '^18.2.0' },
}

/** Copies an example into a fresh folder and lets npm install it there, with `tarballs` in the place of our packages. */
export async function installConsumerApp(
  example: string,
  tarballs: Record<string, string>,
  react: keyof typeof REACTS,
): Promise<ConsumerApp> {
  const dir = mkdtempSync(join(tmpdir(), 'streamside-app-'))
  cpSync(join(rootDir, 'packages/examples', example), dir, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  })
  const path = join(dir, 'package.json')
  writeFileSync(path, JSON.stringify(withTarballs(JSON.parse(readFileSync(path, 'utf8')), tarballs, react), null, 2))

  const inApp = (command: string, args: string[]) => run(command, args, { cwd: dir, env: strangersEnv() })
  const app: ConsumerApp = {
    dir,
    output: async (command, args) => (await inApp(command, args)).output,
    async run(command, args) {
      const { code, output } = await inApp(command, args)
      if (code !== 0) throw new Error(`\`${command} ${args.join(' ')}\` ended with ${code}:\n${output}`)
      return output
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
  await app.run('npm', ['install', '--no-audit', '--no-fund'])
  return app
}

function withTarballs(manifest: AppManifest, tarballs: Record<string, string>, version: keyof typeof REACTS) {
  const { react, types } = REACTS[version]
  const ours = Object.fromEntries(Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`]))
  return {
    ...manifest,
    dependencies: { ...manifest.dependencies, ...ours, react, 'react-dom': react },
    devDependencies: {
      ...Object.fromEntries(Object.entries(manifest.devDependencies).filter(([name]) => !(name in tarballs))),
      '@types/react': types,
      '@types/react-dom': types,
    },
  }
}

/** Without what the pnpm around us says to the programs that it starts. */
export function strangersEnv(): NonNullable<RunOptions['env']> {
  const ofPnpm = Object.keys(process.env).filter((name) => /^(npm|pnpm)_/i.test(name) && !/registry|cache/i.test(name))
  return { ...Object.fromEntries(ofPnpm.map((name) => [name, undefined])), NODE_ENV: undefined }
}
