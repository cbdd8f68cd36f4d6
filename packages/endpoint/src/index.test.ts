import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SOURCES = fileURLToPath(new URL('.', import.meta.url))
const NODE_DOORS = /^(node\/|node\.ts|vite\.ts|cli\.ts|cli\/|test-kit\/)/

function importsOf(path: string): string[] {
  const text = readFileSync(`${SOURCES}${path}`, 'utf8')
  return Array.from(text.matchAll(/^(?:import|export|\}).* from '([^']+)'/gm), ([, specifier = '']) => specifier)
}

/** What `from` reaches by relative imports. */
function reachedFrom(from: string): Set<string> {
  const seen = new Set<string>()
  const open = [from]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const specifier of importsOf(path).filter((name) => name.startsWith('.'))) {
      open.push(new URL(specifier, `file:///${path}`).pathname.slice(1))
    }
  }
  return seen
}

/** What only the commands and the worker use; it is to run anywhere as well. */
const OTHER_ROOTS = [
  'worker.ts',
  'recording/recordResponse.ts',
  'recording/replayHandler.ts',
  'recording/withoutSecrets.ts',
]

describe('the main door', () => {
  const files = [...new Set(['index.ts', ...OTHER_ROOTS].flatMap((root) => [...reachedFrom(root)]))]

  it('reaches every source but those for Node', () => {
    const all = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    const sources = all.filter((path) => path.endsWith('.ts') && !path.includes('.test.') && !NODE_DOORS.test(path))
    expect(files.sort()).toEqual(sources.sort())
  })

  it.each(files)('uses nothing of Node in %s: it runs in browsers and service workers too', (path) => {
    const text = readFileSync(`${SOURCES}${path}`, 'utf8')
    expect(
      importsOf(path).filter((name) => !name.startsWith('.') && !/^(hono|hono\/cors|minisearch)$/.test(name)),
    ).toEqual([])
    expect(text).not.toMatch(/\b(process\.|Buffer\b|setImmediate|__dirname|import\.meta|require\()/)
  })
})
