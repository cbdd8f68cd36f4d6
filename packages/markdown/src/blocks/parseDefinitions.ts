import type { LinkTarget } from '../inline/LinkDefinitions.ts'
import { matchAt, parseDestination, parseTitle, skipSpaces } from '../inline/parseLinkTail.ts'

const LABEL = /\[(?:[^[\]\\]|\\.){1,999}\]:/sy
/** From its first character to its last the text could be the beginning of a definition. */
const PARTIAL =
  /^\[(?:[^[\]\\]|\\.)*(?:\\?$|\](?:$|:[ \t]*\n?[ \t]*(?:<[^<>\n]*(?:>[ \t]*)?|\S*[ \t]*)(?:[ \t]\n?[ \t]*(?:"[^"]*"?|'[^']*'?|\([^()]*\)?)?)?$))/s

/** A definition as it was found at the head of a paragraph. */
export interface FoundDefinition {
  label: string
  target: LinkTarget
}

/**
 * Takes `[label]: url "title"` from the head of a paragraph, as often as there is one.
 * [spec] https://spec.commonmark.org/0.31.2/#link-reference-definitions
 */
export function parseDefinitions(text: string): { definitions: FoundDefinition[]; rest: string } {
  const definitions: FoundDefinition[] = []
  let at = 0
  while (text[at] === '[') {
    const found = parseDefinition(text, at)
    if (!found) break
    definitions.push(found.value)
    at = found.end
  }
  return { definitions, rest: text.slice(at) }
}

/** Whether an open paragraph may turn out to be a definition, of which nothing is shown. */
export function isPartialDefinition(text: string): boolean {
  return text[0] === '[' && text.length < 2000 && PARTIAL.test(text)
}

function parseDefinition(text: string, at: number) {
  const head = matchAt(LABEL, text, at)
  const label = head?.slice(1, -2)
  if (head === undefined || !label?.trim()) return undefined
  const urlAt = skipSpaces(text, at + head.length)
  const url = parseDestination(text, urlAt)
  if (!url || url.end === urlAt) return undefined
  const titleAt = skipSpaces(text, url.end)
  const title = titleAt > url.end ? parseTitle(text, titleAt) : undefined
  const end = title && lineEndAt(text, title.end)
  if (title && end !== undefined) return { value: { label, target: { url: url.value, title: title.value } }, end }
  // [spec] A title that is followed by other words is none, if it stands on its own line.
  const plainEnd = lineEndAt(text, url.end)
  return plainEnd === undefined
    ? undefined
    : { value: { label, target: { url: url.value, title: undefined } }, end: plainEnd }
}

/** The place after the line end that follows with nothing but spaces before it, or undefined. */
function lineEndAt(text: string, at: number): number | undefined {
  const gap = matchAt(/[ \t]*(?:\n|$)/y, text, at)
  return gap === undefined ? undefined : at + gap.length
}
