import { nextBareLink, parseAngleLink, parseBareLink } from './autolinks.ts'
import { closeBracket } from './closeBracket.ts'
import { decodeEntity, ENTITY } from './entities.ts'
import { flankingOf } from './flanking.ts'
import type { InlineContext, InlineScanner } from './InlineScanner.ts'
import type { Bracket, Piece } from './Piece.ts'
import { matchAt } from './parseLinkTail.ts'

const PLAIN = /[^\n`[\]\\!<&*_~]+/y
const HTML =
  /<(?:[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|\/[a-z][a-z\d-]*\s*>|!---?>|!--[\s\S]*?-->|\?[\s\S]*?\?>|![a-z][^>]*>|!\[CDATA\[[\s\S]*?\]\]>)/iy
/** From here to the end the text could be the beginning of a tag or of `<address>`. */
const PARTIAL_HTML =
  /<(?:$|\/?[a-z][a-z\d-]*$|\/[a-z][a-z\d-]*\s*$|[a-z][a-z\d-]*\s[^<>]*$|[a-z][a-z\d-]*\/$|!(?:-?$|--[\s\S]*$|[a-z][^>]*$|\[[\s\S]*$)|\?[\s\S]*$|[a-z][a-z\d+.-]{1,31}:[^\s<>]*$|[\w.!#$%&'*+/=?^`{|}~-]+(?:@[a-z\d.-]*)?$)/iy
const PARTIAL_ENTITY = /&(?:#?[a-z\d]{0,31})$/iy

export function createInlineScanner(text: string, context: InlineContext): InlineScanner {
  const { open } = context
  /** Lengths of runs of backticks that are not closed in the rest of the text. */
  const unclosed = new Set<number>()
  let plainEnd = 0
  let bareAt = -1
  const scanner: InlineScanner = { text, context, pieces: [], brackets: [], at: 0, step, finish }

  function step(): boolean {
    if (scanner.at >= text.length) return false
    const { at } = scanner
    switch (text[at]) {
      case '\n':
        return lineEnd()
      case '\\':
        return backslash()
      case '`':
        return codeSpan()
      case '*':
      case '_':
      case '~':
        return delimiter()
      case '[':
        return bracket(false)
      case '!':
        if (text[at + 1] === '[') return bracket(true)
        return open && at + 1 === text.length ? stop() : words('!')
      case ']':
        return closeBracket(scanner)
      case '<':
        return angle()
      case '&':
        return entity()
      default:
        return plain()
    }
  }

  /** The rest cannot be shown yet. */
  function stop(): boolean {
    scanner.at = text.length
    return false
  }

  function words(value: string, length = value.length): boolean {
    scanner.pieces.push({ type: 'text', text: value })
    scanner.at += length
    return true
  }

  function plain(): boolean {
    const { at } = scanner
    // Both places are looked up once for all the pieces before them: a text of many addresses stays linear.
    if (plainEnd <= at) plainEnd = at + (matchAt(PLAIN, text, at)?.length ?? 0)
    if (bareAt < at) bareAt = nextBareLink(text, at)
    if (bareAt === at) {
      const link = /^[\s*_~(]?$/.test(text.charAt(at - 1)) ? parseBareLink(text, at) : undefined
      bareAt = -1
      if (!link) return words(text.charAt(at))
      scanner.pieces.push(link.value)
      scanner.at = link.end
      return true
    }
    const end = Math.min(plainEnd, bareAt)
    const isLineEnd = text[end] === '\n' || end === text.length
    // A line ends without its spaces; `lineEnd` still sees them in the text.
    return words(text.slice(at, isLineEnd ? trimmedEnd(text, at, end) : end), end - at)
  }

  function lineEnd(): boolean {
    const hard = text.endsWith('  ', scanner.at)
    if (!(open && scanner.at + 1 >= text.length)) scanner.pieces.push({ type: 'break', hard })
    scanner.at += 1
    scanner.at += matchAt(/[ \t]*/y, text, scanner.at)?.length ?? 0
    return true
  }

  function backslash(): boolean {
    const next = text[scanner.at + 1]
    if (next === undefined && open) return stop()
    if (next === '\n') {
      scanner.pieces.push({ type: 'break', hard: true })
      scanner.at += 2
      scanner.at += matchAt(/[ \t]*/y, text, scanner.at)?.length ?? 0
      return true
    }
    return next !== undefined && /[!-/:-@[-`{-~]/.test(next) ? words(next, 2) : words('\\')
  }

  function codeSpan(): boolean {
    const ticks = matchAt(/`+/y, text, scanner.at) ?? ''
    const from = scanner.at + ticks.length
    const end = unclosed.has(ticks.length) ? -1 : findTicks(text, from, ticks.length)
    if (end === -1) unclosed.add(ticks.length)
    if (end === -1 && !open) return words(ticks)
    let code = (end === -1 ? text.slice(from).replace(/`+$/, '') : text.slice(from, end)).replace(/\n/g, ' ')
    if (/^ .* $/.test(code) && /[^ ]/.test(code)) code = code.slice(1, -1)
    else if (end === -1) code = code.replace(/^ (?=.*[^ ])/, '').trimEnd()
    if (code !== '') scanner.pieces.push({ type: 'codeSpan', text: code })
    scanner.at = end === -1 ? text.length : end + ticks.length
    return true
  }

  function delimiter(): boolean {
    const char = text.charAt(scanner.at)
    const { at } = scanner
    let end = at + 1
    while (text[end] === char) end++
    const length = end - at
    if (char === '~' && length > 2) return words(char.repeat(length))
    if (open && end === text.length) {
      // It may grow: it closes what it can close whole, and is not shown before it is known for anything else.
      const closes = flankingOf(text, at, end).canClose && openRuns(scanner.pieces, char).includes(length)
      if (!closes) return stop()
    }
    scanner.pieces.push({ type: 'delimiter', char, count: length, length, ...flankingOf(text, at, end) })
    scanner.at = end
    return true
  }

  function bracket(image: boolean): boolean {
    scanner.at += image ? 2 : 1
    if (context.footnotes && !image && text[scanner.at] === '^') {
      const label = matchAt(/\^[^\s[\]]+\]/y, text, scanner.at)
      const isKnown = label !== undefined && context.definitions.hasFootnote(label.slice(1, -1))
      if (label && isKnown) {
        scanner.pieces.push({ type: 'footnoteReference', label: label.slice(1, -1) })
        scanner.at += label.length
        return true
      }
      if (open && matchAt(/\^[^\s[\]]*\]?$/y, text, scanner.at) !== undefined) return stop()
    }
    scanner.brackets.push(scanner.pieces.length)
    scanner.pieces.push({ type: 'bracket', image, from: scanner.at, active: true })
    return true
  }

  function angle(): boolean {
    const link = parseAngleLink(text, scanner.at)
    if (link) {
      scanner.pieces.push(link.value)
      scanner.at = link.end
      return true
    }
    const html = matchAt(HTML, text, scanner.at)
    if (html !== undefined) {
      scanner.pieces.push({ type: 'htmlInline', text: html })
      scanner.at += html.length
      return true
    }
    return open && matchAt(PARTIAL_HTML, text, scanner.at) !== undefined ? stop() : words('<')
  }

  function entity(): boolean {
    const match = matchAt(ENTITY, text, scanner.at)
    if (match !== undefined) return words(decodeEntity(match), match.length)
    return open && matchAt(PARTIAL_ENTITY, text, scanner.at) !== undefined ? stop() : words('&')
  }

  function finish(): readonly Piece[] {
    if (!open) return scanner.pieces
    // What a bracket will be is not known: an image is not shown at all, the words of a link without the mark.
    for (const place of scanner.brackets) {
      const waiting = scanner.pieces[place] as Bracket | undefined
      if (waiting?.image) {
        scanner.pieces.length = place
        break
      }
      scanner.pieces[place] = { type: 'text', text: '' }
    }
    return scanner.pieces
  }

  return scanner
}

/** Where `text` from `from` to `end` ends without spaces and tabs. */
function trimmedEnd(text: string, from: number, end: number): number {
  let at = end
  while (at > from && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1
  return at
}

/** How long the runs are that nothing has closed yet. */
function openRuns(pieces: readonly Piece[], char: string): number[] {
  const lengths: number[] = []
  for (const piece of pieces) {
    if (piece.type !== 'delimiter' || piece.char !== char) continue
    const opener = piece.canClose ? lengths.lastIndexOf(piece.length) : -1
    if (opener !== -1) lengths.length = opener
    else if (piece.canOpen) lengths.push(piece.length)
  }
  return lengths
}

/** Where a run of exactly `length` backticks begins, or -1. */
function findTicks(text: string, from: number, length: number): number {
  for (let at = text.indexOf('`', from); at !== -1; at = text.indexOf('`', at)) {
    const start = at
    while (text[at] === '`') at++
    if (at - start === length) return start
  }
  return -1
}
