import { type Block, createBlock, endLineOf, isContainer, markChanged } from './Block.ts'
import type { BlockState } from './BlockState.ts'
import { addLineTo, continueBlock } from './continueBlock.ts'
import { createLineCursor } from './createLineCursor.ts'
import { isHeldLine } from './heldLine.ts'
import { endsHtml } from './htmlBlocks.ts'
import { type FoundDefinition, parseDefinitions } from './parseDefinitions.ts'
import { startBlock } from './startBlock.ts'

/** Which syntax the parser knows beyond GFM, and who takes its definitions. */
export interface BlockParserOptions {
  footnotes: boolean
  alerts: boolean
  onDefinition(found: FoundDefinition): void
  onFootnote(label: string): void
}

/** Where the parser stands: enough to come back to it, as long as only the open blocks were touched since. */
export interface ParserMark {
  tip: Block
  lineNumber: number
  nextKey: number
}

/** Turns lines into a tree of blocks. A line costs as much as it is long and deep, however much stands before it. */
export interface BlockParser {
  readonly root: Block
  mark(): ParserMark
  reset(mark: ParserMark): void
  /** Adds a line, without its line end. */
  addLine(line: string): void
  /** Adds a line that has not ended, as far as it is clear what it is. */
  addPartialLine(line: string): void
  /** Closes all blocks: nothing follows. */
  finish(): void
}

const ALERT = /^\[!(note|tip|important|warning|caution)\][ \t]*$/i
const TASK = /^\[([ xX])\][ \t]+/

export function createBlockParser(options: BlockParserOptions): BlockParser {
  const cursor = createLineCursor()
  const root = createBlock('document', 0, undefined, 0)
  let nextKey = 1
  let oldTip = root
  let lastMatched = root

  const state: BlockState = {
    cursor,
    footnotes: options.footnotes,
    alerts: options.alerts,
    tip: root,
    partial: false,
    lineNumber: 0,
    allMatched: true,
    closeUnmatched() {
      if (state.allMatched) return
      for (let block = oldTip; block !== lastMatched; ) {
        const parent = block.parent ?? root
        close(block)
        block = parent
      }
      state.allMatched = true
    },
    open(kind) {
      while (!canHold(state.tip, kind)) close(state.tip)
      const parent = state.tip
      const before = parent.children.at(-1)
      const end = Math.max(before ? endLineOf(before) : -1, parent.definitionsEnd)
      if (end >= 0 && state.lineNumber - end > 1) {
        if (parent.kind === 'list') parent.loose = true
        else if (parent.kind === 'item' && parent.parent) parent.parent.loose = true
      }
      const block = createBlock(kind, nextKey, parent, state.lineNumber)
      nextKey += 1
      parent.children.push(block)
      state.tip = block
      markChanged(block)
      return block
    },
    close,
    define(found) {
      if (!state.partial) options.onDefinition(found)
    },
    defineFootnote(label) {
      if (!state.partial) options.onFootnote(label)
    },
  }

  function close(block: Block): void {
    block.open = false
    state.tip = block.parent ?? root
    markChanged(block)
    if (block.kind !== 'paragraph') return
    if (block.text[0] === '[') {
      const { definitions, rest } = parseDefinitions(block.text)
      for (const found of definitions) state.define(found)
      block.text = rest
    }
    if (block.text === '' && block.parent) {
      block.parent.children.pop()
      block.parent.definitionsEnd = block.endLine
    }
  }

  function addText(block: Block): void {
    let text = cursor.line.slice(cursor.nextOffset)
    const first = block.text === ''
    const parent = block.parent
    if (first && parent?.children[0] === block && block.startLine === state.lineNumber) {
      if (parent.kind === 'item') {
        const task = TASK.exec(text)
        if (task) {
          parent.checked = task[1] !== ' '
          text = text.slice(task[0].length)
        }
      } else if (state.alerts && parent.kind === 'blockquote' && !state.partial) {
        const alert = ALERT.exec(text)?.[1]
        if (alert) {
          parent.alert = alert.toLowerCase() as NonNullable<Block['alert']>
          text = ''
        }
      }
    }
    block.text = first ? text : `${block.text}\n${text}`
    block.endLine = state.lineNumber
    markChanged(block)
  }

  function incorporate(line: string): void {
    cursor.reset(line)
    let container = root
    oldTip = state.tip
    for (let child = container.children.at(-1); child?.open; child = container.children.at(-1)) {
      cursor.look()
      const continuation = continueBlock(state, child)
      if (continuation === 'line-used') return
      if (continuation === 'ends') break
      container = child
    }
    lastMatched = container
    state.allMatched = container === oldTip
    let leaf = !isContainer(container) && container.kind !== 'paragraph' && container.kind !== 'table'
    while (!leaf) {
      cursor.look()
      const start = startBlock(state, container)
      if (start === 'none') {
        cursor.toNext()
        break
      }
      if (start === 'leaf') {
        container = state.tip
        // A leaf of one line is closed already: nothing is left of the line.
        if (isContainer(container) || container.kind === 'table') return
        if (container.kind === 'fence') return
        leaf = true
      } else container = state.tip
    }
    if (leaf) cursor.look()
    if (!state.allMatched && !cursor.blank && state.tip.kind === 'paragraph') {
      addText(state.tip)
      return
    }
    state.closeUnmatched()
    addTo(container)
  }

  function addTo(container: Block): void {
    markChanged(container)
    if (container.kind === 'fence' || container.kind === 'indented' || container.kind === 'html') {
      addLineTo(state, container)
      if (container.kind === 'html' && endsHtml(container.htmlKind, cursor.line.slice(cursor.offset))) close(container)
    } else if (container.kind === 'table') {
      if (!cursor.blank) {
        container.rowTexts.push(cursor.line.slice(cursor.nextOffset))
        container.endLine = state.lineNumber
      }
      container.lineOpen = state.partial && !cursor.blank
    } else if (container.kind === 'paragraph') addText(container)
    else if (!cursor.blank) addText(state.open('paragraph'))
    else container.endLine = Math.max(container.endLine, container.startLine)
  }

  return {
    root,
    mark: () => ({ tip: state.tip, lineNumber: state.lineNumber, nextKey }),
    reset(mark) {
      state.tip = mark.tip
      state.lineNumber = mark.lineNumber
      nextKey = mark.nextKey
    },
    addLine(line) {
      state.partial = false
      incorporate(line)
      state.lineNumber += 1
    },
    addPartialLine(line) {
      state.partial = true
      const { tip } = state
      const inCode = tip.kind === 'fence'
      if (inCode ? isFenceMark(tip, line) : isHeldLine(line)) return
      incorporate(line)
    },
    finish() {
      state.partial = false
      while (state.tip !== root) close(state.tip)
    },
  }
}

/** In a fence nothing is held but what may become its end. */
function isFenceMark(fence: Block, line: string): boolean {
  return /^[ \t>]*$/.test(line) || (/^[ \t>]*(?:`+|~+)[ \t]*$/.test(line) && line.includes(fence.fenceChar))
}

function canHold(block: Block, kind: Block['kind']): boolean {
  return block.kind === 'list' ? kind === 'item' : isContainer(block) && kind !== 'item'
}
