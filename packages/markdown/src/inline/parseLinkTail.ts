import { unescapeText } from './entities.ts'
import type { LinkTarget } from './LinkDefinitions.ts'

const SPACES = /[ \t]*(?:\n[ \t]*)?/y
const ANGLED = /<(?:[^<>\n\\]|\\.)*>/y
const TITLE = /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\((?:\\[\s\S]|[^()\\])*\)/y
const PARTIAL_TAIL = /\([ \t\n]*(?:(?:<[^<>\n]*>?|[^\s<]\S*)?(?:[ \t\n]+(?:"[^"]*"?|'[^']*'?|\([^()]*\)?)?[ \t\n]*)?)$/y

/** Something that was read, and the place behind it. */
export interface Read<T> {
  value: T
  end: number
}

/** What the sticky expression finds at `at`, or undefined. */
export function matchAt(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at
  return expression.exec(text)?.[0]
}

/** Reads `(url "title")`, as it follows `[text]`. */
export function parseLinkTail(text: string, at: number): Read<LinkTarget> | undefined {
  if (text[at] !== '(') return undefined
  let end = skipSpaces(text, at + 1)
  const url = parseDestination(text, end)
  if (!url) return undefined
  const afterUrl = skipSpaces(text, url.end)
  const title = afterUrl > url.end ? parseTitle(text, afterUrl) : undefined
  end = skipSpaces(text, title ? title.end : afterUrl)
  return text[end] === ')' ? { value: { url: url.value, title: title?.value }, end: end + 1 } : undefined
}

/** Whether from here to the end the text could be the beginning of `(url "title")`. */
export function isPartialLinkTail(text: string, at: number): boolean {
  return matchAt(PARTIAL_TAIL, text, at) !== undefined
}

/** Reads the address of a link: `<…>`, or characters other than spaces with balanced parentheses. */
export function parseDestination(text: string, at: number): Read<string> | undefined {
  if (text[at] === '<') {
    const angled = matchAt(ANGLED, text, at)
    return angled === undefined ? undefined : { value: encodeUrl(angled.slice(1, -1)), end: at + angled.length }
  }
  let depth = 0
  let end = at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === 92 /* \ */ && /[!-/:-@[-`{-~]/.test(text[end + 1] ?? '')) end++
    else if (code === 40 /* ( */) {
      depth += 1
      if (depth > 32) return undefined // [spec] Implementations may impose limits on parentheses nesting.
    } else if (code === 41 /* ) */) {
      if (depth === 0) break
      depth -= 1
    } else if (code <= 32 || code === 127) break
  }
  return depth === 0 ? { value: encodeUrl(text.slice(at, end)), end } : undefined
}

/** Reads `"title"`, `'title'` or `(title)`. A blank line ends the attempt. */
export function parseTitle(text: string, at: number): Read<string> | undefined {
  const title = matchAt(TITLE, text, at)
  if (title === undefined || /\n[ \t]*\n/.test(title)) return undefined
  return { value: unescapeText(title.slice(1, -1)), end: at + title.length }
}

/** The place after spaces and at most one line end. */
export function skipSpaces(text: string, at: number): number {
  return at + (matchAt(SPACES, text, at)?.length ?? 0)
}

/** An address with escapes resolved and everything that an address cannot hold percent-encoded. */
export function encodeUrl(url: string): string {
  const plain = unescapeText(url).replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  )
  return encodeURI(plain).replace(/%25([\da-f]{2})/gi, '%$1')
}
