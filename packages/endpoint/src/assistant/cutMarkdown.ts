const FENCE = /^ {0,3}(`{3,}|~{3,})/

/** Markdown up to about `maxLength` characters, ended between two blocks. Code is kept whole, the first block always. */
export function cutMarkdown(markdown: string, maxLength: number): string {
  const kept: string[] = []
  let length = 0
  for (const block of blocksOf(markdown)) {
    if (kept.length > 0 && length + block.length > maxLength) break
    kept.push(block)
    length += block.length
  }
  // An introduction to what was cut off promises too much.
  if (kept.length > 1 && kept.length < blocksOf(markdown).length && /[::]$/.test(kept.at(-1) ?? '')) kept.pop()
  return kept.join('\n\n')
}

/** The parts between blank lines; a code block is one part, with the blank lines in it. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = []
  let lines: string[] = []
  let fence = ''
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1]
    if (mark && fence === '') fence = mark
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = ''
    if (line.trim() !== '' || fence !== '') {
      lines.push(line)
    } else if (lines.length > 0) {
      blocks.push(lines.join('\n'))
      lines = []
    }
  }
  if (lines.length > 0) blocks.push(lines.join('\n'))
  return blocks
}
