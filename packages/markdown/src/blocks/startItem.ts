import type { Block, ListMarker } from './Block.ts'
import type { BlockState } from './BlockState.ts'

const MARKER = /([-+*])|(\d{1,9})([.)])/y

/** Begins an item, and a list around it when none of its kind is open. */
export function startItem(state: BlockState, container: Block): 'none' | 'container' {
  const { cursor } = state
  MARKER.lastIndex = cursor.nextOffset
  const match = MARKER.exec(cursor.line)
  if (!match) return 'none'
  const end = cursor.nextOffset + match[0].length
  const next = cursor.line[end]
  if (next !== undefined && next !== ' ' && next !== '\t') return 'none'
  const marker: ListMarker = {
    ordered: match[1] === undefined,
    char: match[1] ?? match[3] ?? '',
    start: Number(match[2] ?? 1),
  }
  if (container.kind === 'paragraph') {
    // [spec] an item that interrupts a paragraph is not empty, and begins with 1.
    if (marker.start !== 1 || /^[ \t]*$/.test(cursor.line.slice(end))) return 'none'
  }
  const indent = cursor.indent
  cursor.toNext()
  cursor.advance(match[0].length, true)
  const padding = skipPadding(state, match[0].length)
  state.closeUnmatched()
  const list = state.tip
  if (list.kind !== 'list' || !list.marker || list.marker.char !== marker.char) state.open('list').marker = marker
  const item = state.open('item')
  item.marker = marker
  item.contentIndent = indent + padding
  return 'container'
}

/** Goes to the content and returns how wide the marker and the spaces after it are. */
function skipPadding({ cursor }: BlockState, width: number): number {
  const from = { column: cursor.column, offset: cursor.offset, inTab: cursor.inTab }
  do {
    cursor.advance(1, true)
  } while (cursor.column - from.column < 5 && /[ \t]/.test(cursor.line[cursor.offset] ?? ''))
  const blank = cursor.offset >= cursor.line.length
  const spaces = cursor.column - from.column
  if (spaces >= 1 && spaces < 5 && !blank) return width + spaces
  // [spec] five or more spaces begin indented code after one of them; an empty first line counts one.
  Object.assign(cursor, from)
  if (/[ \t]/.test(cursor.line[cursor.offset] ?? '')) cursor.advance(1, true)
  return width + 1
}
