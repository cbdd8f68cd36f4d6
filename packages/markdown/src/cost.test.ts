import { describe, expect, it, vi } from 'vitest'
import { createIncrementalMarkdown } from './createIncrementalMarkdown.ts'
import { longBlocks } from './testing/longBlocks.ts'
import { toHtml } from './testing/toHtml.ts'

// Far beyond what it takes, also on a machine that does ten other things.
vi.setConfig({ testTimeout: 60_000 })

/** The work of 40 updates of 100 characters after so many characters. */
function workAt(text: string, characters: number) {
  const work = { characters: 0, nodes: 0 }
  const incremental = createIncrementalMarkdown({ work })
  let end = characters
  incremental.update(text.slice(0, end))
  work.characters = work.nodes = 0
  for (let update = 0; update < 40; update++) {
    end += 100
    incremental.update(text.slice(0, end))
  }
  return work
}

describe('an update at 100 kB costs at most 1.3 times one at 10 kB', () => {
  it.each(longBlocks)('in characters read and nodes made, within $name', ({ make }) => {
    const text = make(110_000)
    const early = workAt(text, 10_000)
    const late = workAt(text, 100_000)
    expect(early.characters).toBeGreaterThan(0)
    expect(late.characters).toBeLessThanOrEqual(early.characters * 1.3)
    expect(late.nodes).toBeLessThanOrEqual(early.nodes * 1.3)
    // Each character is read as part of a line and within the line, again in each update while its block is open.
    expect(late.characters).toBeLessThan(4000 * 8)
  })
})

it('shows code in pieces of at most 64 lines, of which only the last changes', () => {
  const incremental = createIncrementalMarkdown()
  const lines = Array.from({ length: 300 }, (_, index) => `line ${index}\n`)
  let before: readonly string[] = []
  for (let count = 1; count <= lines.length; count++) {
    const [block] = incremental.update(`\`\`\`\n${lines.slice(0, count).join('')}`)
    const chunks = block?.type === 'code' ? block.chunks : []
    expect(chunks.slice(0, before.length - 1)).toEqual(before.slice(0, -1))
    expect(Math.max(...chunks.map((chunk) => chunk.split('\n').length - 1))).toBeLessThanOrEqual(64)
    before = chunks
  }
  expect(before.join('')).toBe(lines.join(''))
  expect(before).toHaveLength(5)
})

it.each([
  ['backticks', '`'.repeat(50_000)],
  ['runs of backticks', Array.from({ length: 300 }, (_, n) => '`'.repeat(n + 1)).join('a')],
  ['open brackets', '['.repeat(50_000)],
  ['brackets in pairs', '[a]('.repeat(20_000)],
  ['images that never end', '![[]()'.repeat(20_000)],
  ['emphasis that opens', '*a '.repeat(30_000)],
  ['emphasis that closes', 'a* '.repeat(30_000)],
  ['strong that opens', '**a '.repeat(30_000)],
  ['emphasis of both kinds', '*a_ '.repeat(30_000)],
  ['nested emphasis', `${'*a **a '.repeat(5000)}b${' a** a*'.repeat(5000)}`],
  ['tags', '<a '.repeat(30_000)],
  ['comments', '<!-- '.repeat(30_000)],
  ['instructions', '<?'.repeat(30_000)],
  ['entities', '&a'.repeat(50_000)],
  ['quotes', `${'>'.repeat(5000)}a`],
  ['lists', Array.from({ length: 300 }, (_, n) => `${'  '.repeat(n)}- a\n`).join('')],
  ['definitions', '[a]: u\n'.repeat(10_000)],
  ['addresses', 'https://a '.repeat(10_000)],
  ['dots after an address', `https://a${'.'.repeat(50_000)}`],
  ['at signs', 'a@'.repeat(50_000)],
  ['dots before an at sign', `${'a.'.repeat(30_000)}@`],
  ['pipes', `${'|'.repeat(5000)}\n${'|-'.repeat(5000)}\n`],
  ['spaces', `a${' '.repeat(50_000)}b`],
])('reads 100 kB of %s within the time limit of a test', (_, text) => {
  // A quadratic way would take minutes; this takes tens of milliseconds. The limit of the test is the assertion.
  for (const done of [false, true]) {
    const blocks = createIncrementalMarkdown().update(text, { done })
    expect(toHtml(blocks).length).toBeLessThan(text.length * 20)
  }
})
