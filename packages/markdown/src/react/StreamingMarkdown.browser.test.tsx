import '../styles/styles.css'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { alerts, footnotes } from '../MarkdownExtension.ts'
import { corpus } from '../testing/corpus.ts'
import { StreamingMarkdown, type StreamingMarkdownProps } from './StreamingMarkdown.tsx'

// Far beyond what it takes, also on a machine that does ten other things.
vi.setConfig({ testTimeout: 60_000 })

let host: HTMLElement
let root: Root

beforeEach(() => {
  host = document.createElement('div')
  host.style.cssText = 'inline-size: 480px; font: 16px/1.5 sans-serif'
  document.body.append(host)
  root = createRoot(host)
})

afterEach(() => {
  root.unmount()
  host.remove()
})

function show(text: string, props: Partial<StreamingMarkdownProps> = {}) {
  flushSync(() => root.render(<StreamingMarkdown text={text} extensions={[footnotes, alerts]} {...props} />))
}

const markdown = () => host.firstElementChild as HTMLElement

/** A copy without what differs between any two documents on a page. */
function withoutIds(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement
  for (const note of copy.querySelectorAll('[id]')) note.removeAttribute('id')
  for (const link of copy.querySelectorAll('sup a')) link.removeAttribute('href')
  return copy
}

/** What a reader sees, without spaces: no labels of buttons, no footnotes, which stand at the end. */
function visibleText(): string {
  const copy = markdown().cloneNode(true) as HTMLElement
  for (const part of copy.querySelectorAll('figcaption, section[aria-label=Footnotes], button')) part.remove()
  return (copy.textContent ?? '').replace(/\s+/g, '')
}

/** References whose definition comes later stand as they were written until then: that is no mark that goes away. */
const withoutReferences = (text: string) => text.replace(/\[规范\]|\[文档\]\[docs\]/g, 'x')

describe.each(corpus)('streamed character by character, $name', ({ text: whole }) => {
  const text = withoutReferences(whole)
  const steps = () => Array.from({ length: text.length }, (_, index) => text.slice(0, index + 1))

  it('has no node of a closed block replaced or changed', () => {
    let frozen: Node[] = []
    let removed = 0
    let changed = 0
    const observer = new MutationObserver(() => {})
    observer.observe(host, { childList: true, subtree: true, characterData: true, attributes: true })
    for (const step of steps()) {
      // A block is closed once two others follow it: the first line of the next one has to be complete.
      const blocks = markdown() ? [...markdown().children] : []
      frozen = blocks.slice(0, -2).filter(({ tagName }) => tagName !== 'SECTION')
      observer.takeRecords()
      show(step, { streaming: true })
      for (const record of observer.takeRecords()) {
        removed += [...record.removedNodes].filter((node) => frozen.includes(node)).length
        if (frozen.some((node) => node.contains(record.target))) changed += 1
      }
    }
    expect(frozen.length).toBeGreaterThan(2)
    expect({ removed, changed }).toEqual({ removed: 0, changed: 0 })
  })

  it('never shows the mark of what closes later', () => {
    show(text)
    const end = visibleText()
    flushSync(() => root.render(null))
    for (const step of steps()) {
      show(step, { streaming: true })
      const seen = visibleText()
      if (!end.startsWith(seen)) expect(`${step} ⇒ ${seen}`).toBe(`${step} ⇒ a beginning of ${end}`)
    }
    expect(end.length).toBeGreaterThan(150)
  })

  it('never gets lower by more than a line', () => {
    let height = 0
    let most = 0
    for (const step of steps()) {
      show(step, { streaming: true })
      const now = markdown().getBoundingClientRect().height
      most = Math.max(most, height - now)
      height = now
    }
    expect(height).toBeGreaterThan(300)
    expect(most).toBeLessThanOrEqual(24)
  })
})

describe('streamed in pieces', () => {
  it.each(corpus)('ends with the very DOM that it has when rendered at once, in $name', ({ text }) => {
    for (let end = 1; end <= text.length; end += 7) show(text.slice(0, end), { streaming: true })
    show(text, { streaming: false })
    const streamed = withoutIds(markdown())
    flushSync(() => root.render(null))
    show(text)
    expect(streamed.childElementCount).toBeGreaterThan(3)
    expect(streamed.isEqualNode(withoutIds(markdown()))).toBe(true)
  })
})

describe('long code', () => {
  it('is laid out in pieces: an added line touches the last text node only', () => {
    const line = (index: number) => `line ${index}\n`
    let text = '```\n'
    for (let index = 0; index < 1000; index++) text += line(index)
    show(text, { streaming: true })
    const chunks = [...host.querySelectorAll('[data-slot=markdown-chunk]')]
    expect(chunks.length).toBe(Math.ceil(1000 / 64))
    const observer = new MutationObserver(() => {})
    observer.observe(host, { childList: true, subtree: true, characterData: true })
    for (let index = 1000; index < 1010; index++) {
      text += line(index)
      show(text, { streaming: true })
    }
    const targets = new Set(observer.takeRecords().map(({ target }) => target.parentElement))
    expect(targets.size).toBe(1)
    expect([...targets][0]).toBe(chunks.at(-1))
    expect(host.querySelector('code')?.textContent).toBe(text.slice(4))
  })
})

describe('the gaps', () => {
  /** From the end of one element to the beginning of the next, in pixels. */
  function gapBefore(selector: string): number {
    const element = host.querySelector(selector)
    const before = element?.previousElementSibling
    if (!element || !before) throw new Error(`Nothing stands before ${selector}.`)
    return Math.round(element.getBoundingClientRect().top - before.getBoundingClientRect().bottom)
  }
  const GAP = 12
  const TIGHT = 4

  it('are those of the list for what stands in it, and those around it for the list itself', () => {
    show('a\n\n- a\n- b\n  - c\n  - d\n\n1. e\n\n   f\n   - g\n   - h\n\n2. > i\n   >\n   > - j\n')
    expect(gapBefore('p + ul')).toBe(GAP)
    expect(gapBefore('ul + ol')).toBe(GAP)
    expect(gapBefore('div > ul > li:nth-child(2)')).toBe(TIGHT)
    expect(gapBefore('div > ul ul')).toBe(TIGHT)
    expect(gapBefore('div > ul ul li:nth-child(2)')).toBe(TIGHT)
    expect(gapBefore('ol > li:nth-child(2)')).toBe(GAP)
    expect(gapBefore('ol p + p')).toBe(GAP)
    expect(gapBefore('ol p + ul')).toBe(GAP)
    expect(gapBefore('ol ul li:nth-child(2)')).toBe(TIGHT)
    expect(gapBefore('blockquote ul')).toBe(GAP)
  })

  it('are the same between boxes as within them', () => {
    show(Array.from({ length: 70 }, (_, index) => `${index + 95}. item\n`).join(''))
    expect(host.querySelectorAll('ol > [data-slot=markdown-group] > li')).toHaveLength(38)
    expect(gapBefore('ol > div')).toBe(TIGHT)
    expect(gapBefore('ol > div > li:nth-child(2)')).toBe(TIGHT)
    const [first, boxed] = [host.querySelector('ol > li'), host.querySelector('ol > div > li')]
    expect(boxed?.getBoundingClientRect().left).toBe(first?.getBoundingClientRect().left)
    show(Array.from({ length: 70 }, (_, index) => `Paragraph ${index}\n\n`).join(''))
    expect(gapBefore('p + div')).toBe(GAP)
    expect(gapBefore('div > div > p:nth-child(2)')).toBe(GAP)
  })

  it('leave room for the numbers of a long list', () => {
    show('1. a\n')
    const indent = () => Number.parseFloat(getComputedStyle(host.querySelector('ol') as Element).paddingInlineStart)
    const usual = indent()
    show('98. a\n99. b\n')
    expect(indent()).toBe(usual)
    show('99. a\n100. b\n')
    expect(indent()).toBeGreaterThan(usual)
  })
})
