import type { Block } from './blocks/Block.ts'
import type { FoundDefinition } from './blocks/parseDefinitions.ts'
import { type LinkTarget, normalizeLabel } from './inline/LinkDefinitions.ts'

/** The labels of a document, and which blocks asked for them. */
export interface Definitions {
  /** How many there are: a mark to come back to. */
  readonly size: number
  define(found: FoundDefinition): void
  defineFootnote(label: string): void
  /** Takes back all but the first `size`. */
  truncate(size: number): void
  /** Looks up for a block, and remembers that it asked. */
  get(label: string, asker: Block): LinkTarget | undefined
  hasFootnote(label: string, asker: Block): boolean
  /** Whether more text may follow: as long as it may, every footnote that is asked for is taken to be defined later. */
  expectMore(more: boolean): void
}

/** `onChange` is told each block that had asked for a label which means something else now. */
export function createDefinitions(onChange: (asker: Block) => void): Definitions {
  const FOOTNOTE: LinkTarget = { url: '', title: undefined }
  const order: { key: string; first: boolean }[] = []
  const targets = new Map<string, LinkTarget>()
  let mayFollow = true
  const askers = new Map<string, Set<Block>>()

  function add(key: string, target: LinkTarget): void {
    // [spec] If there are several matching definitions, the first one takes precedence.
    const first = !targets.has(key)
    order.push({ key, first })
    if (!first) return
    targets.set(key, target)
    tell(key)
  }

  function tell(key: string): void {
    const waiting = askers.get(key)
    if (waiting) for (const asker of waiting) onChange(asker)
  }

  function ask(key: string, asker: Block): LinkTarget | undefined {
    const known = askers.get(key)
    if (known) known.add(asker)
    else askers.set(key, new Set([asker]))
    return targets.get(key)
  }

  return {
    get size() {
      return order.length
    },
    define: ({ label, target }) => add(linkKey(normalizeLabel(label)), target),
    defineFootnote: (label) => add(`^${label}`, FOOTNOTE),
    truncate(size) {
      for (const { key, first } of order.splice(size)) {
        if (!first) continue
        targets.delete(key)
        tell(key)
      }
    },
    get: (label, asker) => ask(linkKey(label), asker),
    hasFootnote: (label, asker) => ask(`^${label}`, asker) !== undefined || mayFollow,
    expectMore(more) {
      if (more === mayFollow) return
      mayFollow = more
      for (const key of askers.keys()) if (key.startsWith('^') && !targets.has(key)) tell(key)
    },
  }
}

/** Links and footnotes share one map; no label of a link begins with a space. */
const linkKey = (label: string) => ` ${label}`
