import type { GrammarState, HighlighterCore } from 'shiki/core'
import type { CodeHighlight, CodeToken } from '../CodeHighlighter.ts'
import { classOfColor, classTheme } from './classTheme.ts'

/** What of Shiki one block needs. */
export type Tokenizer = Pick<HighlighterCore, 'codeToTokensBase' | 'getLastGrammarState'>

/** A line that was read, and what the grammar knew before and after it. */
interface ReadLine {
  text: string
  tokens: readonly CodeToken[]
  after: GrammarState | undefined
}

/** Longer lines are data, not code to be read: they stay without colours, and the grammar does not read them. */
const LONGEST_LINE = 2000

/** Colours one growing block: a line is read once, and again only if it has changed. */
export function createShikiHighlight(shiki: Tokenizer, language: string): CodeHighlight {
  const read: ReadLine[][] = []

  function readLine(text: string, before: GrammarState | undefined): ReadLine {
    if (text.length > LONGEST_LINE) return { text, tokens: [{ text, className: undefined }], after: before }
    const options = {
      lang: language,
      theme: classTheme.name ?? '',
      // Its own limit of 500 ms leaves the first line of all without colours on a slow machine, which compiles then.
      tokenizeTimeLimit: 0,
      ...(before && { grammarState: before }),
    }
    const lines = shiki.codeToTokensBase(text, options)
    return { text, tokens: toTokens(lines[0] ?? []), after: shiki.getLastGrammarState(lines) }
  }

  function readChunk(chunks: readonly string[], index: number): ReadLine[] {
    const known = read[index] ?? []
    const lines = (chunks[index] ?? '').replace(/\n$/, '').split('\n')
    let same = 0
    while (same < known.length && same < lines.length && known[same]?.text === lines[same]) same += 1
    if (same === lines.length && same === known.length) return known
    if (index > 0) readChunk(chunks, index - 1)
    known.length = same
    let before = known[same - 1]?.after ?? read[index - 1]?.at(-1)?.after
    for (const text of lines.slice(same)) {
      const line = readLine(text, before)
      known.push(line)
      before = line.after
    }
    read[index] = known
    return known
  }

  return { highlight: (chunks, index) => readChunk(chunks, index).map(({ tokens }) => tokens) }
}

/** Neighbours of one class become one token. */
function toTokens(themed: readonly { content: string; color?: string }[]): CodeToken[] {
  const tokens: CodeToken[] = []
  for (const { content, color } of themed) {
    const className = classOfColor(color)
    const last = tokens.at(-1)
    if (last && last.className === className) tokens[tokens.length - 1] = { text: last.text + content, className }
    else tokens.push({ text: content, className })
  }
  return tokens
}
