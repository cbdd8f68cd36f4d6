import { unescapeText } from '../inline/entities.ts'
import { matchAt } from '../inline/parseLinkTail.ts'
import type { Block } from './Block.ts'
import type { BlockState } from './BlockState.ts'
import { skipQuoteMark } from './continueBlock.ts'
import { htmlKindOf } from './htmlBlocks.ts'
import { parseDefinitions } from './parseDefinitions.ts'
import { startItem } from './startItem.ts'
import { startTable } from './startTable.ts'

const ATX = /#{1,6}(?:[ \t]+|$)/y
const FENCE = /`{3,}(?!.*`)|~{3,}/y
const SETEXT = /(?:=+|-+)[ \t]*$/y
const RULE = /(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|(?:-[ \t]*){3,}$/y
const FOOTNOTE = /\[\^([^\s[\]]+)\]:[ \t]*/y

/** So deep may blocks stand in each other; deeper markers are text, so that no text can nest until the stack ends. */
const DEEPEST = 100

/** No start, a container in which others may start, or a leaf. */
export type Start = 'none' | 'container' | 'leaf'

/** [spec] https://spec.commonmark.org/0.31.2/#phase-1-block-structure, step 2, in the order that the spec implies. */
export function startBlock(state: BlockState, container: Block): Start {
  const { cursor } = state
  if (cursor.indent > 3) return startIndented(state)
  switch (cursor.line[cursor.nextOffset]) {
    case '>':
      if (container.depth >= DEEPEST) return 'none'
      skipQuoteMark(state)
      state.closeUnmatched()
      state.open('blockquote')
      return 'container'
    case '#':
      return startHeading(state)
    case '`':
    case '~':
      return startFence(state)
    case '<':
      return startHtml(state, container)
    case '[':
      return startFootnote(state, container)
    default:
      return startUnderline(state, container)
  }
}

function startIndented(state: BlockState): Start {
  const { cursor } = state
  if (state.tip.kind === 'paragraph' || cursor.blank) return 'none'
  cursor.advance(4, true)
  state.closeUnmatched()
  state.open('indented')
  return 'leaf'
}

function startHeading(state: BlockState): Start {
  const { cursor } = state
  const mark = matchAt(ATX, cursor.line, cursor.nextOffset)
  if (mark === undefined) return 'none'
  cursor.toNext()
  cursor.advance(mark.length)
  state.closeUnmatched()
  const block = state.open('heading')
  block.level = mark.trimEnd().length
  block.text = cursor.line
    .slice(cursor.offset)
    .replace(/^[ \t]*#+[ \t]*$/, '')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .trim()
  block.lineOpen = state.partial
  cursor.advance(cursor.line.length - cursor.offset)
  state.close(block)
  return 'leaf'
}

function startFence(state: BlockState): Start {
  const { cursor } = state
  const fence = matchAt(FENCE, cursor.line, cursor.nextOffset)
  if (fence === undefined) return 'none'
  const indent = cursor.indent
  cursor.toNext()
  cursor.advance(fence.length)
  state.closeUnmatched()
  const block = state.open('fence')
  block.fenceChar = fence.charAt(0)
  block.fenceLength = fence.length
  block.fenceIndent = indent
  block.info = unescapeText(cursor.line.slice(cursor.offset).trim())
  block.lineOpen = state.partial
  cursor.advance(cursor.line.length - cursor.offset)
  return 'leaf'
}

function startHtml(state: BlockState, container: Block): Start {
  const { cursor } = state
  const lazy = !state.allMatched && !cursor.blank && state.tip.kind === 'paragraph'
  const kind = htmlKindOf(cursor.line.slice(cursor.nextOffset), container.kind !== 'paragraph' && !lazy)
  if (kind === 0) return 'none'
  state.closeUnmatched()
  state.open('html').htmlKind = kind
  return 'leaf'
}

function startFootnote(state: BlockState, container: Block): Start {
  const { cursor } = state
  const mark = state.footnotes && container.kind !== 'paragraph' && matchAt(FOOTNOTE, cursor.line, cursor.nextOffset)
  if (!mark) return startUnderline(state, container)
  cursor.toNext()
  cursor.advance(mark.length)
  state.closeUnmatched()
  const block = state.open('footnote')
  block.label = mark.slice(2, mark.indexOf(']'))
  state.defineFootnote(block.label)
  return 'container'
}

/** What may also be an underline: setext headings, rules, items, the delimiter row of a table. */
function startUnderline(state: BlockState, container: Block): Start {
  const { cursor } = state
  const underline = container.kind === 'paragraph' ? matchAt(SETEXT, cursor.line, cursor.nextOffset) : undefined
  if (underline !== undefined && !state.partial) {
    const { definitions, rest } = parseDefinitions(container.text)
    for (const found of definitions) state.define(found)
    container.text = rest
    if (rest !== '') {
      container.kind = 'heading'
      container.level = underline[0] === '=' ? 1 : 2
      container.endLine = state.lineNumber
      cursor.advance(cursor.line.length - cursor.offset)
      state.close(container)
      return 'leaf'
    }
  }
  if (matchAt(RULE, cursor.line, cursor.nextOffset) !== undefined) {
    state.closeUnmatched()
    state.close(state.open('rule'))
    cursor.advance(cursor.line.length - cursor.offset)
    return 'leaf'
  }
  const item = container.depth < DEEPEST ? startItem(state, container) : 'none'
  return item === 'none' ? startTable(state, container) : item
}
