import { type Block, markChanged } from './blocks/Block.ts'
import { createBlockParser, type ParserMark } from './blocks/createBlockParser.ts'
import { speculate } from './blocks/speculate.ts'
import { createDefinitions } from './createDefinitions.ts'
import { createNodeBuilder } from './createNodeBuilder.ts'
import type { MarkdownExtension } from './MarkdownExtension.ts'
import type { BlockNode } from './nodes/BlockNode.ts'
import { normalizeText } from './normalizeText.ts'
import type { WorkCount } from './WorkCount.ts'

/** Options of {@link createIncrementalMarkdown}. */
export interface IncrementalMarkdownOptions {
  /** Syntax beyond GFM. @default [] */
  extensions?: readonly MarkdownExtension[] | undefined
  /** Where work is added up, for tests and benches. */
  work?: WorkCount | undefined
}

/** A text that grows, as a tree of blocks that stays. */
export interface IncrementalMarkdown {
  /**
   * The blocks of `text`. Give the whole text each time: what is new is found, and only that is parsed. A text that does
   * not begin with the last one is parsed anew from the last block before the difference.
   *
   * Without `done` the text may go on: half-open markup is shown as if it were closed, or not at all. With `done` the
   * blocks are those of the text as it stands, the same as if it had come at once.
   *
   * A block that can change no more is the very same object in every later answer; the same text gives the same array.
   */
  update(text: string, options?: { done?: boolean | undefined }): readonly BlockNode[]
}

/** A place where nothing is open, and how much text had to be known to be sure of it. */
interface Checkpoint extends ParserMark {
  from: number
  sureAt: number
  childCount: number
  definitions: number
}

/**
 * Parses growing Markdown: CommonMark 0.31 and GFM, at a cost per update that depends on what was added, not on what
 * stands there already.
 *
 * @example
 * const markdown = createIncrementalMarkdown()
 * markdown.update('# Hel') // [{ type: 'heading', level: 1, … }]
 * markdown.update('# Hello\n\nwor')
 * markdown.update('# Hello\n\nworld', { done: true })
 */
export function createIncrementalMarkdown({
  extensions = [],
  work,
}: IncrementalMarkdownOptions = {}): IncrementalMarkdown {
  const has = (name: MarkdownExtension['name']) => extensions.some((extension) => extension.name === name)
  const definitions = createDefinitions(forgetNode)
  const parser = createBlockParser({
    footnotes: has('footnotes'),
    alerts: has('alerts'),
    onDefinition: definitions.define,
    onFootnote: definitions.defineFootnote,
  })
  const build = createNodeBuilder({ definitions, footnotes: has('footnotes'), work })
  const { root } = parser

  let raw = ''
  let wasDone: boolean | undefined
  let blocks: readonly BlockNode[] = []
  /** The line that has not ended, and where it begins in the text with normalised line ends. */
  let openLine = ''
  let openLineFrom = 0
  const checkpoints: Checkpoint[] = []
  /** The nodes of the first blocks, which can change no more: so many blocks were looked through for them. */
  let settled: BlockNode[] = []
  let settledBlocks = 0

  function addLines(added: string): void {
    const text = openLine + added
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      addLine(text.slice(from, end))
      from = end + 1
    }
    openLine = text.slice(from)
  }

  function addLine(line: string): void {
    if (work) work.characters += line.length
    const before = root.children.at(-1)
    const { lineNumber } = parser.mark()
    parser.addLine(line)
    const block = root.children.at(-1)
    const end = openLineFrom + line.length + 1
    const after = parser.mark()
    const checkpoint = { tip: root, sureAt: end, definitions: definitions.size }
    if (after.tip === root) {
      checkpoints.push({ ...after, ...checkpoint, from: end, childCount: root.children.length })
    } else if (block && block !== before && block.startLine === lineNumber) {
      // The head of a table was a paragraph before: it began earlier than in this line.
      const place = { lineNumber, nextKey: block.key, from: openLineFrom, childCount: root.children.length - 1 }
      checkpoints.push({ ...checkpoint, ...place })
    }
    openLineFrom = end
  }

  /** Goes back to the last block of which the new text says the same. */
  function rewind(text: string): void {
    const old = normalizeText(raw)
    let same = 0
    while (same < old.length && same < text.length && old[same] === text[same]) same += 1
    while ((checkpoints.at(-1)?.sureAt ?? 0) > same) checkpoints.pop()
    const checkpoint = checkpoints.pop()
    const { childCount, from, ...mark } = checkpoint ?? { ...START, tip: root }
    unsettle()
    root.children.length = childCount
    root.node = undefined
    parser.reset({ tip: mark.tip, lineNumber: mark.lineNumber, nextKey: mark.nextKey })
    definitions.truncate(mark.definitions)
    openLine = ''
    openLineFrom = from
    addLines(text.slice(from))
  }

  function unsettle(): void {
    settled = []
    settledBlocks = 0
  }

  /** A label has a new meaning: what was made of the block is out of date. */
  function forgetNode(block: Block): void {
    unsettle()
    block.rows.length = 0
    block.headRow = undefined
    markChanged(block)
  }

  function settle(): void {
    const { children } = root
    // The last block may still be taken for something else.
    for (; settledBlocks < children.length - 1; settledBlocks++) {
      const block = children[settledBlocks] as Block
      if (block.open) return
      const node = block.node ?? build(block)
      if (node) settled.push(node)
    }
  }

  function snapshot(done: boolean): readonly BlockNode[] {
    const size = definitions.size
    settle()
    // Copied, which is quick: hundreds of blocks are not looked at for each word.
    const nodes = settled.slice()
    const from = settledBlocks
    speculate(parser, () => {
      if (work) work.characters += openLine.length
      if (done) {
        if (openLine !== '') parser.addLine(openLine)
        parser.finish()
      } else if (openLine !== '') parser.addPartialLine(withoutHalfCharacter(openLine))
      // A definition that has just come may have changed blocks before.
      if (settledBlocks < from) nodes.length = 0
      for (let index = settledBlocks; index < root.children.length; index++) {
        const block = root.children[index] as Block
        const node = block.node ?? build(block)
        if (node) nodes.push(node)
      }
    })
    if (definitions.size > size) definitions.truncate(size)
    return nodes
  }

  return {
    update(text, { done = false } = {}) {
      if (text === raw && done === wasDone) return blocks
      // Comparing two strings is a comparison of memory; `startsWith` looks at each character and takes 15 times as long.
      if (text.slice(0, raw.length) === raw) {
        const added = text.slice(raw.length)
        // A carriage return may be half a line end.
        if (raw.endsWith('\r') && added.startsWith('\n')) addLines(normalizeText(added.slice(1)))
        else addLines(normalizeText(added))
      } else rewind(normalizeText(text))
      raw = text
      wasDone = done
      definitions.expectMore(!done)
      blocks = snapshot(done)
      return blocks
    },
  }
}

const START = { lineNumber: 0, nextKey: 1, childCount: 0, from: 0, definitions: 0 }

/** The second half of an emoji has not come yet: it would be shown as a broken character. */
function withoutHalfCharacter(line: string): string {
  return /[\ud800-\udbff]$/.test(line) ? line.slice(0, -1) : line
}
