const ITEMS = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*/
const UNDECIDED = /^(?:#{0,6}[ \t]*|[-=*_+:| \t]*|`{0,2}|~{0,2}|\d{0,9}[.)]?|<(?:[a-z/!?][^>]*)?)$/i

/**
 * Whether a line that has not ended could still be anything: a marker, an underline of the paragraph above, the
 * delimiter row of a table. It is not shown yet.
 */
export function isHeldLine(line: string): boolean {
  return UNDECIDED.test(line.slice(ITEMS.exec(line)?.[0].length ?? 0))
}

/** The longest line that is kept waiting as the possible head of a table. Longer ones are prose with a pipe. */
const LONGEST_HEAD = 300

/** The text of an open paragraph without what may turn out to be the head of a table: its last line from a pipe on. */
export function withoutPossibleHead(text: string): string {
  const lineStart = text.lastIndexOf('\n') + 1
  const line = text.slice(lineStart)
  if (line.length > LONGEST_HEAD || !line.includes('|')) return text
  const pipe = /^(?:[^|\\`]|\\.|`[^`]*(?:`|$))*/s.exec(line)?.[0].length ?? 0
  return pipe < line.length && line[pipe] === '|' ? text.slice(0, lineStart + pipe).trimEnd() : text
}
