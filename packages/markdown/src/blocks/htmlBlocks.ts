const TAG_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul'

/** [spec] https://spec.commonmark.org/0.31.2/#html-blocks, the seven start conditions in order. */
const STARTS = [
  /^<(?:script|pre|textarea|style)(?:\s|>|$)/i,
  /^<!--/,
  /^<\?/,
  /^<![a-z]/i,
  /^<!\[CDATA\[/,
  new RegExp(`^</?(?:${TAG_NAMES})(?:\\s|/?>|$)`, 'i'),
  /^(?:<[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z\d-]*\s*>)\s*$/i,
]

const ENDS = [/<\/(?:script|pre|textarea|style)>/i, /-->/, /\?>/, />/, /\]\]>/]

/** Which of the seven kinds of HTML block the text begins, or 0. The seventh cannot interrupt a paragraph. */
export function htmlKindOf(text: string, mayInterrupt: boolean): number {
  if (text[0] !== '<') return 0
  const index = STARTS.findIndex((start) => start.test(text))
  return index === 6 && !mayInterrupt ? 0 : index + 1
}

/** Whether a line ends an HTML block of this kind; those of kind 6 and 7 end at a blank line. */
export function endsHtml(kind: number, line: string): boolean {
  return ENDS[kind - 1]?.test(line) ?? false
}
