import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm } from './pnpm.ts'
import { publishablePackages } from './workspace.ts'

/** Packs every package that goes to npm, as npm would get it. Returns the path of each tarball by package name. */
export async function packAll(destination: string): Promise<Map<string, string>> {
  rmSync(destination, { recursive: true, force: true })
  mkdirSync(destination, { recursive: true })
  const tarballs = new Map<string, string>()
  for (const { dir, manifest } of publishablePackages()) {
    const { code, output } = await pnpm(['pack', '--pack-destination', destination], { cwd: dir })
    if (code !== 0) throw new Error(`${manifest.name} could not be packed:\n${output}`)
    const file = `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`
    tarballs.set(manifest.name, join(destination, file))
  }
  return tarballs
}
