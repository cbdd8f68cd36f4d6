import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle } from 'lightningcss'
import { raiseSpecificity } from './raiseSpecificity.ts'
import type { Manifest } from './workspace.ts'

/** Makes one file of each stylesheet door and its `@import`s. Syntax stays as written: no browser is asked. */
export function bundleStyles(dir: string, manifest: Manifest): void {
  for (const door of Object.values(manifest.exports)) {
    if (typeof door === 'string') continue
    const source = join(dir, door['@streamside/source'] ?? '')
    if (!source.endsWith('.css') || !door.default || !existsSync(source)) continue
    const target = join(dir, door.default)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bundleStyle(source))
  }
}

/** One stylesheet with its imports. One without a layer is raised, see {@link raiseSpecificity}. */
export function bundleStyle(filename: string): string {
  const css = bundle({ filename }).code.toString()
  return filename.endsWith('.unlayered.css') ? raiseSpecificity(css) : css
}
