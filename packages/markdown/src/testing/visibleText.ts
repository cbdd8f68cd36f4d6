import type { BlockNode } from '../nodes/BlockNode.ts'
import type { InlineNode } from '../nodes/InlineNode.ts'

/** What a reader sees of the blocks, without any spaces. */
export function visibleText(blocks: readonly BlockNode[]): string {
  return blocks.map(blockText).join('').replace(/\s+/g, '')
}

function blockText(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children)
    case 'code':
    case 'html':
      return block.chunks.join('')
    case 'table':
      return [block.head, ...block.rows].map(({ cells }) => cells.map(inlineText).join('')).join('')
    case 'thematicBreak':
      return ''
    default:
      return block.children.map(blockText).join('')
  }
}

function inlineText(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'codeSpan' || node.type === 'htmlInline') return node.text
      if (node.type === 'image') return '▣'
      if (node.type === 'break') return ' '
      return node.type === 'footnoteReference' ? '†' : inlineText(node.children)
    })
    .join('')
}
