import type { PageLine } from './pageLines.ts'

/** Lines that mean something by where they begin: lists, tables, quotes, HTML, rules, definitions of links. */
const OWN_LINE = /^\s*([-*+]\s|\d+[.)]\s|\||>|<|\[[^\]]+\]:|([-*_]\s*){3,}$|=+\s*$|-+\s*$)/
const INDENTED_CODE = /^( {4}|\t)/
/** Two spaces or a backslash at its end ask for a line break. */
const HARD_BREAK = /( {2}|\\)$/
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef“”'
/** Between these a line break is no space, with a mark of punctuation or without. */
const TIGHT_END = new RegExp(`[${CJK}][,.:;!?)]?$`, 'u')
const TIGHT_START = new RegExp(`^[${CJK}]`, 'u')

/** Paragraphs that were wrapped by hand, each on one line again; code, lists, tables and quotes as they are. */
export function unwrapLines(lines: readonly PageLine[]): string[] {
  const joined: string[] = []
  // What a line may do: begin a paragraph (after a blank line), go on with one, or stay as it is (in a list).
  let state: 'begin' | 'grow' | 'keep' = 'begin'
  for (const { line, isCode } of lines) {
    const isBlank = line.trim() === ''
    const isText = !isCode && !isBlank && !OWN_LINE.test(line) && !INDENTED_CODE.test(line)
    if (isText && state === 'grow') joined.push(joinLines(joined.pop() ?? '', line))
    else joined.push(line)
    if (isBlank || isCode) state = 'begin'
    else if (!isText || state === 'keep') state = 'keep'
    else state = HARD_BREAK.test(line) ? 'begin' : 'grow'
  }
  return joined
}

function joinLines(first: string, second: string): string {
  const end = first.trimEnd()
  const start = second.trimStart()
  const isTight = TIGHT_END.test(end) && TIGHT_START.test(start)
  return isTight ? end + start : `${end} ${start}`
}
