import type { ColumnAlign } from '../nodes/BlockNode.ts'

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** The alignments that a line like `|:--|--:|` gives, or undefined when it is no such line. */
export function parseDelimiterRow(line: string): ColumnAlign[] | undefined {
  if (!DELIMITER_ROW.test(line) || !/[|:]/.test(line)) return undefined
  return splitRow(line).map((cell) => {
    const left = cell.startsWith(':')
    const right = cell.endsWith(':')
    return left && right ? 'center' : left ? 'left' : right ? 'right' : undefined
  })
}

/** The cells of a row. [spec] https://github.github.com/gfm/#tables-extension-: `\|` is a pipe in a cell, in code too. */
export function splitRow(line: string): string[] {
  const text = line.trim()
  const cells: string[] = []
  let cell = ''
  for (let at = text[0] === '|' ? 1 : 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\' && at + 1 < text.length) {
      at += 1
      cell += text[at] === '|' ? '|' : char + text.charAt(at)
    } else if (char === '|') {
      cells.push(cell.trim())
      cell = ''
      if (at === text.length - 1) return cells
    } else cell += char
  }
  cells.push(cell.trim())
  return cells
}
