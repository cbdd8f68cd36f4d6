import { matchAt } from '../inline/parseLinkTail.ts'
import { appendChunkLine } from './appendChunkLine.ts'
import type { Block } from './Block.ts'
import type { BlockState } from './BlockState.ts'

/** What a line means to a block that is open: it goes on in it, it does not, or the line is used up. */
export type Continuation = 'goes-on' | 'ends' | 'line-used'

const CLOSING_FENCE = /(`{3,}|~{3,})[ \t]*$/y

/** [spec] https://spec.commonmark.org/0.31.2/#phase-1-block-structure, step 1. `cursor.look` has been called. */
export function continueBlock(state: BlockState, block: Block): Continuation {
  const { cursor } = state
  switch (block.kind) {
    case 'blockquote':
      if (cursor.indent > 3 || cursor.line[cursor.nextOffset] !== '>') return 'ends'
      skipQuoteMark(state)
      // An empty `>` belongs to the quote: no blank line stands after it.
      block.endLine = state.lineNumber
      return 'goes-on'
    case 'item':
      if (cursor.blank) {
        // [spec] a list item can begin with at most one blank line.
        if (block.children.length === 0) return 'ends'
        cursor.toNext()
      } else if (cursor.indent >= block.contentIndent) cursor.advance(block.contentIndent, true)
      else return 'ends'
      return 'goes-on'
    case 'footnote':
      if (cursor.blank) cursor.toNext()
      else if (cursor.indent >= 4) cursor.advance(4, true)
      else return 'ends'
      return 'goes-on'
    case 'fence':
      return continueFence(state, block)
    case 'indented':
      if (cursor.indent >= 4) cursor.advance(4, true)
      else if (cursor.blank) cursor.toNext()
      else return 'ends'
      return 'goes-on'
    case 'html':
      return cursor.blank && block.htmlKind > 5 ? 'ends' : 'goes-on'
    case 'paragraph':
    case 'table':
      return cursor.blank ? 'ends' : 'goes-on'
    case 'heading':
    case 'rule':
      return 'ends'
    case 'document':
    case 'list':
      return 'goes-on'
    default:
      return block.kind satisfies never
  }
}

/** Goes behind `>` and the space after it. */
export function skipQuoteMark({ cursor }: BlockState): void {
  cursor.toNext()
  cursor.advance(1)
  const next = cursor.line[cursor.offset]
  if (next === ' ' || next === '\t') cursor.advance(1, true)
}

function continueFence(state: BlockState, block: Block): Continuation {
  const { cursor } = state
  const fence = cursor.indent <= 3 ? matchAt(CLOSING_FENCE, cursor.line, cursor.nextOffset)?.trimEnd() : undefined
  if (fence && fence[0] === block.fenceChar && fence.length >= block.fenceLength) {
    block.endLine = state.lineNumber
    state.close(block)
    return 'line-used'
  }
  for (let left = block.fenceIndent; left > 0 && /[ \t]/.test(cursor.line[cursor.offset] ?? ''); left--) {
    cursor.advance(1, true)
  }
  return 'goes-on'
}

/** Adds the rest of the line to a block that takes lines. */
export function addLineTo(state: BlockState, block: Block): void {
  const { cursor } = state
  if (block.kind === 'indented' && cursor.blank) {
    block.blankLines += `${cursor.rest()}\n`
    return
  }
  if (block.blankLines !== '') {
    for (const blank of block.blankLines.slice(0, -1).split('\n')) appendChunkLine(block, blank)
    block.blankLines = ''
  }
  appendChunkLine(block, cursor.rest())
  block.endLine = state.lineNumber
}
