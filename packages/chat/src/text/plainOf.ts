/**
 * Markdown without its marks, for the clipboard and for the ear: headings, emphasis, links and tables become their
 * words. It is no parser; what it takes for a mark in odd places is lost, never a word.
 */
export function plainOf(markdown: string): string {
  return markdown
    .split(/^( {0,3}(?:`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}(?:`{3,}|~{3,})[ \t]*$|$(?![\s\S])))/m)
    .map((piece, at) => (at % 2 === 1 ? piece.replace(/^[^\n]*\n|\n?[ \t]*(?:`{3,}|~{3,})[ \t]*$/g, '') : words(piece)))
    .join('')
}

/** The first code of Unicode's private use area. */
const PRIVATE = 0xe000

function words(text: string): string {
  return (
    text
      // What is escaped is out of reach for the rest, in a plane of its own.
      .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(PRIVATE + sign.charCodeAt(0)))
      // Rules of tables and between paragraphs.
      .replace(/^(?=[^\n]*\|)(?=[^\n]*-)[|: \t-]+(?:\n|$)/gm, '')
      .replace(/^ {0,3}(?:[-*_][ \t]*){3,}$\n?/gm, '')
      .replace(/^[ \t]*\|(.*)\|[ \t]*$/gm, (_, row: string) =>
        row
          .split('|')
          .map((cell) => cell.trim())
          .join('\t'),
      )
      .replace(/^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, '$1')
      .replace(/^(?: {0,3}>[ \t]?)+/gm, '')
      .replace(/!?\[([^[\]\n]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"\n]*")?\)/g, '$1')
      .replace(/`+([^`\n]+?)`+/g, '$1')
      .replace(/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
      .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]*?[^\s*])\*(?![\w*])/g, '$1')
      .replace(/(?<![\w_])_(?=[^\s_])([^_\n]*?[^\s_])_(?![\w_])/g, '$1')
      .replace(/[\ue020-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - PRIVATE))
  )
}
