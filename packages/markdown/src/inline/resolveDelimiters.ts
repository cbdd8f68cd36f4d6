import type { InlineNode, SpanNode } from '../nodes/InlineNode.ts'
import type { Delimiter, Piece } from './Piece.ts'

/** So many runs may stand open; older ones are text. Without a bound a hostile text could nest until the stack ends. */
const DEEPEST = 100

/**
 * Turns pairs of delimiter runs into nodes, in one pass to the right over a stack.
 * [spec] https://spec.commonmark.org/0.31.2/#phase-2-inline-structure, procedure "process emphasis".
 *
 * `open`: the text may go on, so a run that could still be closed is shown as if it closed at the end.
 */
export function resolveDelimiters(pieces: readonly Piece[], open = false): InlineNode[] {
  const out: Piece[] = []
  /** Places in `out` of runs that may open, in order. */
  const openers: number[] = []
  /** No opener for this kind of closer stands at or below this depth of `openers`. */
  const bottoms = new Map<string, number>()

  for (const piece of pieces) {
    if (piece.type !== 'delimiter') {
      out.push(piece)
      continue
    }
    const closer: Delimiter = { ...piece }
    while (closer.canClose && closer.count > 0) {
      const kind = `${closer.char}${closer.canOpen}${closer.char === '~' ? closer.length : closer.length % 3}`
      const bottom = bottoms.get(kind) ?? 0
      let depth = openers.length - 1
      while (depth >= bottom && !isPair(out[openers[depth] ?? 0] as Delimiter, closer)) depth -= 1
      if (depth < bottom) {
        bottoms.set(kind, openers.length)
        break
      }
      const place = openers[depth] ?? 0
      const opener = out[place] as Delimiter
      const used = closer.char === '~' ? closer.count : opener.count >= 2 && closer.count >= 2 ? 2 : 1
      const node = span(opener.char, used, toNodes(out.splice(place + 1)))
      opener.count -= used
      closer.count -= used
      openers.length = opener.count > 0 ? depth + 1 : depth
      if (opener.count === 0) out.pop()
      out.push(node)
      for (const [key, floor] of bottoms) if (floor > openers.length) bottoms.set(key, openers.length)
    }
    if (closer.count === 0) continue
    if (closer.canOpen) {
      if (openers.length === DEEPEST) {
        openers.shift()
        for (const [key, floor] of bottoms) bottoms.set(key, Math.max(0, floor - 1))
      }
      openers.push(out.length)
    }
    out.push(closer)
  }
  if (open) closeOpeners(out, openers)
  return toNodes(out)
}

function isPair(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.char !== closer.char) return false
  if (opener.char === '~') return opener.count === closer.count
  // [spec] If one of the delimiters can both open and close, the sum of the lengths must not be a multiple of 3
  // unless both lengths are.
  const either = opener.canClose || closer.canOpen
  return !either || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0)
}

/** Shows what stands open as if it were closed here, the innermost first. */
function closeOpeners(out: Piece[], openers: number[]): void {
  for (const place of openers.reverse()) {
    const opener = out[place] as Delimiter
    let children = toNodes(out.splice(place + 1))
    out.pop()
    while (opener.count > 0 && children.length > 0) {
      const used = opener.char === '~' ? opener.count : Math.min(2, opener.count)
      children = [span(opener.char, used, children)]
      opener.count -= used
    }
    out.push(...children)
  }
}

function span(char: string, used: number, children: readonly InlineNode[]): SpanNode {
  return { type: char === '~' ? 'deleted' : used === 2 ? 'strong' : 'emphasis', children }
}

/** What was not paired is text; neighbouring texts become one. */
function toNodes(pieces: readonly Piece[]): InlineNode[] {
  const nodes: InlineNode[] = []
  let text = ''
  for (const piece of pieces) {
    if (piece.type === 'text') text += piece.text
    else if (piece.type === 'delimiter') text += piece.char.repeat(piece.count)
    else if (piece.type === 'bracket') text += piece.image ? '![' : '['
    else {
      if (text) nodes.push({ type: 'text', text })
      text = ''
      nodes.push(piece)
    }
  }
  if (text) nodes.push({ type: 'text', text })
  return nodes
}
