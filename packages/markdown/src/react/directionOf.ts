import type { BlockNode } from '../nodes/BlockNode.ts'
import type { InlineNode } from '../nodes/InlineNode.ts'

const LETTER = /\p{L}/u
/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * The direction of a block that holds blocks: that of its first letter. `dir="auto"` would not do: it leaves out what has
 * a `dir` of its own, so it finds nothing, and a browser looks through the whole block for it at each change.
 */
export function directionOf(block: BlockNode): 'ltr' | 'rtl' | undefined {
  const letter = firstLetter(block)
  if (!letter) return undefined
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}

function firstLetter(block: BlockNode): string | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return firstOf(block.children, inlineLetter)
    case 'blockquote':
    case 'list':
    case 'listItem':
      return firstOf<BlockNode>(block.children, firstLetter)
    case 'table':
      return firstOf(block.head.cells.flat(), inlineLetter)
    default:
      return undefined
  }
}

function inlineLetter(node: InlineNode): string | undefined {
  if (node.type === 'text') return LETTER.exec(node.text)?.[0]
  return 'children' in node ? firstOf<InlineNode>(node.children, inlineLetter) : undefined
}

/** The first that is found; a few nodes without a letter are looked through, not a long list of them. */
function firstOf<Node>(nodes: readonly Node[], find: (node: Node) => string | undefined): string | undefined {
  for (let index = 0; index < nodes.length && index < 8; index++) {
    const letter = find(nodes[index] as Node)
    if (letter) return letter
  }
  return undefined
}
