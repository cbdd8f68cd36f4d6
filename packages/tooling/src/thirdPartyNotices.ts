import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readManifest, rootDir } from './workspace.ts'

/** Where a build puts what it bundles: npm would drop a folder named node_modules from the package. */
export const VENDOR = 'vendor'

const FILE = 'THIRD-PARTY-NOTICES.md'

/**
 * Writes the notices of what is bundled into a built package, when they are not right already.
 * Returns a sentence for each file that has changed: it belongs in the next commit.
 */
export function writeNotices(dir: string): string[] {
  const names = vendoredNames(join(dir, 'dist', VENDOR))
  if (names.length === 0) return []
  const path = join(dir, FILE)
  const text = notices(names.map((name) => join(dir, 'node_modules', name)))
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return []
  writeFileSync(path, text)
  return [`${relative(rootDir, path)} was out of date and has been written anew: commit it.`]
}

/** The text of a notices file for packages installed in these folders. */
export function notices(packageDirs: string[]): string {
  const parts = packageDirs.map((packageDir) => {
    const { name, version } = readManifest(packageDir)
    const file = readdirSync(packageDir).find((entry) => /^licen[cs]e/i.test(entry))
    if (!file) throw new Error(`${name} ships no licence file, so it must not be bundled: make it a dependency.`)
    return `## ${name} ${version}\n\n${readFileSync(join(packageDir, file), 'utf8').trim()}\n`
  })
  return `# Third-party notices\n\nBundled into this package:\n\n${parts.join('\n')}`
}

function vendoredNames(vendorDir: string): string[] {
  if (!existsSync(vendorDir)) return []
  return readdirSync(vendorDir).flatMap((entry) =>
    entry.startsWith('@') ? readdirSync(join(vendorDir, entry)).map((name) => `${entry}/${name}`) : [entry],
  )
}
