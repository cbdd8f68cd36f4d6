import { type Block, isContainer } from './blocks/Block.ts'
import { withoutPossibleHead } from './blocks/heldLine.ts'
import { isPartialDefinition, parseDefinitions } from './blocks/parseDefinitions.ts'
import { splitRow } from './blocks/tableRows.ts'
import type { Definitions } from './createDefinitions.ts'
import { parseInline } from './inline/parseInline.ts'
import type { BlockNode, HeadingNode, ListItemNode, TableNode, TableRow } from './nodes/BlockNode.ts'
import type { InlineNode } from './nodes/InlineNode.ts'
import type { WorkCount } from './WorkCount.ts'

/** Makes the node of a block, or hands out the one that it made before. */
export type NodeBuilder = (block: Block) => BlockNode | undefined

export interface NodeBuilderOptions {
  definitions: Definitions
  footnotes: boolean
  work: WorkCount | undefined
}

/** Undefined is made of a block of which nothing can be shown yet. */
export function createNodeBuilder({ definitions, footnotes, work }: NodeBuilderOptions): NodeBuilder {
  function inline(block: Block, text: string, open: boolean): readonly InlineNode[] {
    if (text === '') return []
    if (work) work.characters += text.length
    return parseInline(text, {
      open,
      footnotes,
      definitions: {
        get: (label) => definitions.get(label, block),
        hasFootnote: (label) => definitions.hasFootnote(label, block),
      },
    })
  }

  function build(block: Block): BlockNode | undefined {
    if (block.node) return block.node
    const node = isEmptyYet(block) ? undefined : make(block)
    if (work && node) work.nodes += 1
    block.node = node
    return node
  }

  /** An open quote, list or item of which nothing can be shown yet: it would be a mark that may go away again. */
  function isEmptyYet(block: Block): boolean {
    return block.open && isContainer(block) && !block.children.some((child) => child.node ?? build(child))
  }

  function childrenOf(block: Block): BlockNode[] {
    const nodes: BlockNode[] = []
    for (const child of block.children) {
      const node = child.node ?? build(child)
      if (node) nodes.push(node)
    }
    return nodes
  }

  function paragraph(block: Block): BlockNode | undefined {
    let { text } = block
    if (block.open && (text[0] === '[' || text.includes('|'))) {
      text = withoutPossibleHead(parseDefinitions(text).rest)
      if (isPartialDefinition(text)) return undefined
    }
    const children = inline(block, text, block.open)
    return children.length > 0 || !block.open ? { type: 'paragraph', key: block.key, children } : undefined
  }

  function make(block: Block): BlockNode | undefined {
    const { key } = block
    switch (block.kind) {
      case 'paragraph':
        return paragraph(block)
      case 'heading': {
        const children = inline(block, block.text, block.lineOpen)
        return { type: 'heading', key, level: block.level as HeadingNode['level'], children }
      }
      case 'fence':
      case 'indented': {
        const { info, lineOpen } = block
        const language = lineOpen ? undefined : info.split(/\s/, 1)[0] || undefined
        return { type: 'code', key, language, info: lineOpen ? '' : info, chunks: chunksOf(block), open: block.open }
      }
      case 'html':
        return { type: 'html', key, chunks: chunksOf(block) }
      case 'rule':
        return { type: 'thematicBreak', key }
      case 'blockquote':
        return { type: 'blockquote', key, alert: block.alert, children: childrenOf(block) }
      case 'footnote':
        return { type: 'footnoteDefinition', key, label: block.label, children: childrenOf(block) }
      case 'list': {
        const { ordered, start } = block.marker ?? { ordered: false, start: 1 }
        return { type: 'list', key, ordered, start, loose: block.loose, children: childrenOf(block) as ListItemNode[] }
      }
      case 'item':
        return { type: 'listItem', key, checked: block.checked, children: childrenOf(block) }
      case 'table':
        return table(block)
      case 'document':
        return undefined
      default:
        return block.kind satisfies never
    }
  }

  function table(block: Block): TableNode {
    const { key, align, head, rowTexts, rows } = block
    const row = (cells: readonly string[], rowKey: number, open: boolean): TableRow => {
      if (work) work.nodes += 1
      const last = open ? cells.length - 1 : -1
      return { key: rowKey, cells: align.map((_, index) => inline(block, cells[index] ?? '', index === last)) }
    }
    for (let index = rows.length; index < rowTexts.length; index++) {
      const open = block.lineOpen && index === rowTexts.length - 1
      // A backslash at the end may be half of an escaped pipe.
      const text = open ? rowTexts[index]?.replace(/\\$/, '') : rowTexts[index]
      rows.push(row(splitRow(text ?? ''), index, open))
    }
    block.headRow ??= row(head, -1, false)
    return { type: 'table', key, align, head: block.headRow, rows: rows.slice() }
  }

  return build
}

function chunksOf({ chunks, text }: Block): readonly string[] {
  return text === '' ? [...chunks] : [...chunks, text]
}
