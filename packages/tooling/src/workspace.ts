import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository, without a slash at its end. */
export const rootDir = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

/** How a stranger calls pnpm on a machine that has only Node. */
export const PNPM = 'npx --yes pnpm@12.18.0'

export interface Manifest {
  name: string
  version: string
  private?: boolean
  bin?: string | Record<string, string>
  imports?: Record<string, Record<string, string>>
  exports: Record<string, string | Record<string, string>>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

export interface WorkspacePackage {
  /** The folder under packages/. */
  folder: string
  dir: string
  manifest: Manifest
}

export function readManifest(dir: string): Manifest {
  return JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as Manifest
}

/** The packages that go to npm: those not private, by folder name. */
export function publishablePackages(): WorkspacePackage[] {
  return readdirSync(join(rootDir, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) => {
      const dir = join(rootDir, 'packages', folder)
      try {
        return [{ folder, dir, manifest: readManifest(dir) }]
      } catch {
        return [] // A folder without a package.json is left over from another branch.
      }
    })
    .filter(({ manifest }) => !manifest.private)
}
