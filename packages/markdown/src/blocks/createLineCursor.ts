/** A place in a line, in characters and in columns: a tab goes to the next multiple of four. */
export interface LineCursor {
  line: string
  offset: number
  column: number
  /** The tab at `offset` is used up in part. */
  inTab: boolean
  /** The next character that is neither space nor tab. */
  nextOffset: number
  nextColumn: number
  /** Columns to it. */
  indent: number
  blank: boolean
  /** Starts a line. */
  reset(line: string): void
  /** Finds the next character that is neither space nor tab. */
  look(): void
  /** Goes on by characters, or by columns. */
  advance(count: number, columns?: boolean): void
  /** Goes to the character that `look` found. */
  toNext(): void
  /** The rest of the line; what is left of a tab as spaces. */
  rest(): string
}

export function createLineCursor(): LineCursor {
  const cursor: LineCursor = {
    line: '',
    offset: 0,
    column: 0,
    inTab: false,
    nextOffset: 0,
    nextColumn: 0,
    indent: 0,
    blank: false,
    reset(line) {
      cursor.line = line
      cursor.offset = cursor.column = 0
      cursor.inTab = false
    },
    look() {
      const { line } = cursor
      let { offset, column } = cursor
      for (; offset < line.length; offset++) {
        const code = line.charCodeAt(offset)
        if (code === 32) column += 1
        else if (code === 9) column += 4 - (column % 4)
        else break
      }
      cursor.blank = offset === line.length
      cursor.nextOffset = offset
      cursor.nextColumn = column
      cursor.indent = column - cursor.column
    },
    advance(count, columns = false) {
      let left = count
      while (left > 0 && cursor.offset < cursor.line.length) {
        if (cursor.line[cursor.offset] === '\t') {
          const toStop = 4 - (cursor.column % 4)
          cursor.inTab = columns && toStop > left
          const by = columns ? Math.min(left, toStop) : toStop
          cursor.column += by
          if (!cursor.inTab) cursor.offset += 1
          left -= columns ? by : 1
        } else {
          cursor.inTab = false
          cursor.offset += 1
          cursor.column += 1
          left -= 1
        }
      }
    },
    toNext() {
      cursor.offset = cursor.nextOffset
      cursor.column = cursor.nextColumn
      cursor.inTab = false
    },
    rest() {
      if (!cursor.inTab) return cursor.line.slice(cursor.offset)
      return ' '.repeat(4 - (cursor.column % 4)) + cursor.line.slice(cursor.offset + 1)
    },
  }
  return cursor
}
