import type { InlineNode } from '../nodes/InlineNode.ts'
import type { InlineScanner } from './InlineScanner.ts'
import { type LinkTarget, normalizeLabel } from './LinkDefinitions.ts'
import type { Bracket } from './Piece.ts'
import { isPartialLinkTail, matchAt, parseLinkTail, type Read } from './parseLinkTail.ts'
import { resolveDelimiters } from './resolveDelimiters.ts'

const LABEL = /\[(?:[^[\]\\]|\\.){0,999}\]/sy
const PARTIAL_LABEL = /\[(?:[^[\]\\]|\\.){0,999}$/sy

/** Reads `]`: the end of a link or an image, or just a bracket. */
export function closeBracket(scanner: InlineScanner): boolean {
  const { text, context, pieces } = scanner
  const place = scanner.brackets.pop()
  const opener = place === undefined ? undefined : (pieces[place] as Bracket)
  const after = scanner.at + 1
  if (place === undefined || !opener) return asText(scanner, undefined)
  if (!opener.active) return asText(scanner, place)

  const target = targetOf(scanner, opener)
  if (target) {
    toLink(scanner, place, target.value)
    scanner.at = target.end
    return true
  }
  if (!context.open) return asText(scanner, place)

  if (after === text.length || isPartialLinkTail(text, after) || matchAt(PARTIAL_LABEL, text, after) !== undefined) {
    // It may become a link: the words are shown, the marks and the address are not.
    scanner.at = text.length
    if (opener.image) pieces.length = place
    else if (after === text.length) pieces[place] = { type: 'text', text: '' }
    else toLink(scanner, place, { url: undefined, title: undefined })
    return false
  }
  return asText(scanner, place)
}

function targetOf({ text, at, context }: InlineScanner, opener: Bracket): Read<LinkTarget> | undefined {
  const inline = parseLinkTail(text, at + 1)
  if (inline) return inline
  const label = matchAt(LABEL, text, at + 1)
  const isFull = label !== undefined && label.length > 2
  const words = isFull ? label.slice(1, -1) : text.slice(opener.from, at)
  if (words.length > 999 || (!isFull && /(?:^|[^\\])(?:\\\\)*[[\]]/.test(words)) || words.trim() === '')
    return undefined
  const value = context.definitions.get(normalizeLabel(words))
  return value && { value, end: at + 1 + (label?.length ?? 0) }
}

function asText(scanner: InlineScanner, place: number | undefined): boolean {
  if (place !== undefined) {
    const opener = scanner.pieces[place] as Bracket
    scanner.pieces[place] = { type: 'text', text: opener.image ? '![' : '[' }
  }
  scanner.pieces.push({ type: 'text', text: ']' })
  scanner.at += 1
  return true
}

function toLink(scanner: InlineScanner, place: number, target: { url: string | undefined; title: string | undefined }) {
  const { pieces } = scanner
  const opener = pieces[place] as Bracket
  const children = resolveDelimiters(pieces.splice(place + 1))
  pieces.pop()
  if (opener.image) {
    pieces.push({ type: 'image', url: target.url ?? '', title: target.title, alt: plainText(children) })
    return
  }
  pieces.push({ type: 'link', url: target.url, title: target.title, children })
  // [spec] If we have a link (not an image), we also set all [ delimiters before the opening delimiter to inactive.
  for (const before of scanner.brackets) {
    const bracket = pieces[before] as Bracket
    if (!bracket.image) bracket.active = false
  }
}

/** The words without their marks, as an image's description has them. */
function plainText(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'codeSpan' || node.type === 'htmlInline') return node.text
      if (node.type === 'break') return '\n'
      if (node.type === 'image') return node.alt
      return node.type === 'footnoteReference' ? '' : plainText(node.children)
    })
    .join('')
}
