import { join } from 'node:path'
import { readManifest, rootDir } from './workspace.ts'

/** The script behind an installed command, run with this very Node: no shell and no PATH in between. */
export function bin(packageName: string, command = packageName): string {
  const dir = join(rootDir, 'node_modules', packageName)
  const declared = readManifest(dir).bin
  const script = typeof declared === 'string' ? declared : declared?.[command]
  if (!script) throw new Error(`${packageName} declares no command "${command}" in its package.json`)
  return join(dir, script)
}
