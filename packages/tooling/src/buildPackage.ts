import { join } from 'node:path'
import { build } from 'tsdown'
import { bundleStyles } from './bundleStyles.ts'
import { VENDOR, writeNotices } from './thirdPartyNotices.ts'
import { type Manifest, rootDir, type WorkspacePackage } from './workspace.ts'

/**
 * Builds one package into its dist: one module of JavaScript, declarations and map for each module of source.
 * So `'use client'` stays on just the files that say it, and whoever bundles our packages takes just the files needed.
 * Returns what a person has to do, in sentences.
 */
export async function buildPackage({ folder, dir, manifest }: WorkspacePackage): Promise<string[]> {
  await build({
    config: false,
    cwd: dir,
    name: folder,
    entry: entriesOf(manifest),
    format: 'esm',
    platform: folder === 'endpoint' ? 'node' : 'neutral',
    target: 'es2022',
    tsconfig: join(rootDir, 'tsconfig.base.json'),
    unbundle: true,
    root: join(dir, 'src'),
    fixedExtension: false,
    sourcemap: true,
    dts: { sourcemap: true },
    deps: { neverBundle: [/^#/], onlyBundle: Object.keys(manifest.devDependencies ?? {}) },
    outputOptions: {
      entryFileNames: ({ name }) => `${vendored(name)}.js`,
      chunkFileNames: ({ name }) => `${vendored(name)}.js`,
    },
    inputOptions: { optimization: { inlineConst: { mode: 'all', pass: 2 } } },
    checks: { pluginTimings: false }, // A slow machine is no fault of the source.
    logLevel: 'warn',
    failOnWarn: true,
    report: false,
  })
  bundleStyles(dir, manifest)
  return writeNotices(dir)
}

/** The source of each door of the package, of each of its commands, and of what its `imports` choose from. */
export function entriesOf(manifest: Manifest): string[] {
  const doors = Object.values(manifest.exports).map((door) =>
    typeof door === 'string' ? door : door['@streamside/source'],
  )
  // What a condition chooses when our packages are used: `#name` stays an import, so each choice is a file of its own.
  const chosen = Object.values(manifest.imports ?? {}).flatMap(Object.values<string>)
  const named = [...doors, ...Object.values(manifest.bin ?? {}), ...chosen].filter((path) => path !== undefined)
  return [...new Set(named.map(sourceOf))].filter((path) => /\.tsx?$/.test(path))
}

/** A path in dist is told by its source; any other is one. */
const sourceOf = (path: string) => path.replace(/^\.\/dist\/(.*)\.js$/, './src/$1.ts')
const vendored = (name: string) => name.replace(/^.*node_modules\//, `${VENDOR}/`)
