import { type Block, markChanged } from './Block.ts'
import type { BlockState } from './BlockState.ts'
import { parseDelimiterRow, splitRow } from './tableRows.ts'

/** [spec] https://github.github.com/gfm/#tables-extension-: a delimiter row below a line of as many cells. */
export function startTable(state: BlockState, container: Block): 'none' | 'leaf' {
  const { cursor } = state
  if (container.kind !== 'paragraph' || state.partial) return 'none'
  const align = parseDelimiterRow(cursor.line.slice(cursor.nextOffset))
  if (!align) return 'none'
  const lineStart = container.text.lastIndexOf('\n') + 1
  const head = splitRow(container.text.slice(lineStart))
  if (head.length !== align.length) return 'none'
  cursor.advance(cursor.line.length - cursor.offset)
  let table = container
  if (lineStart > 0) {
    // What stands above the head stays a paragraph.
    container.text = container.text.slice(0, lineStart - 1)
    container.endLine = state.lineNumber - 2
    state.close(container)
    table = state.open('table')
    table.startLine = state.lineNumber - 1
  } else {
    table.kind = 'table'
    table.text = ''
    markChanged(table)
  }
  table.align = align
  table.head = head
  table.endLine = state.lineNumber
  return 'leaf'
}
