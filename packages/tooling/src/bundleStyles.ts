import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle } from 'lightningcss'
import type { Manifest } from './workspace.ts'

/** Makes one file of each stylesheet door and its `@import`s, with a map. Syntax stays as written: no browser is asked. */
export function bundleStyles(dir: string, manifest: Manifest): void {
  for (const door of Object.values(manifest.exports)) {
    if (typeof door === 'string') continue
    const source = join(dir, door['@streamside/source'] ?? '')
    if (!source.endsWith('.css') || !door.default || !existsSync(source)) continue
    const target = join(dir, door.default)
    const { code } = bundle({ filename: source, projectRoot: dir })
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, code)
  }
}
