import type { BlockNode, FootnoteDefinitionNode } from '../nodes/BlockNode.ts'

/** Finds the footnotes among the blocks of a document, also those within other blocks. */
export type FootnoteFinder = (blocks: readonly BlockNode[]) => readonly FootnoteDefinitionNode[]

/** Looks only at the blocks that were not there the last time; the same footnotes are the same array. */
export function createFootnoteFinder(): FootnoteFinder {
  let seen: readonly BlockNode[] = []
  let notes: readonly FootnoteDefinitionNode[] = []
  /** How many notes stand in the blocks up to each one that has some. */
  let holders: { index: number; count: number }[] = []

  return (blocks) => {
    let same = 0
    while (same < seen.length && seen[same] === blocks[same]) same += 1
    holders = holders.filter(({ index }) => index < same)
    const next = notes.slice(0, holders.at(-1)?.count ?? 0)
    for (let index = same; index < blocks.length; index++) {
      const before = next.length
      collect(blocks[index], next)
      if (next.length > before) holders.push({ index, count: next.length })
    }
    seen = blocks
    if (next.length !== notes.length || next.some((note, index) => note !== notes[index])) notes = next
    return notes
  }
}

function collect(block: BlockNode | undefined, notes: FootnoteDefinitionNode[]): void {
  if (block?.type === 'footnoteDefinition') notes.push(block)
  if (!block || !('children' in block) || block.type === 'paragraph' || block.type === 'heading') return
  for (const child of block.children) collect(child, notes)
}
