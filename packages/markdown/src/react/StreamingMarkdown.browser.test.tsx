import '../styles/styles.css'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alerts, footnotes } from '../MarkdownExtension.ts'
import { corpus } from '../testing/corpus.ts'
import { StreamingMarkdown, type StreamingMarkdownProps } from './StreamingMarkdown.tsx'

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

describe('streamed character by character', () => {
  it.each(corpus)('no node of a closed block is replaced, in $name', ({ text }) => {
    let frozen: Node[] = []
    let removed = 0
    let changed = 0
    show(text.slice(0, 1), { streaming: true })
    const observer = new MutationObserver(() => {})
    observer.observe(host, { childList: true, subtree: true, characterData: true, attributes: true })
    for (let end = 2; end <= text.length; end++) {
      // A block is closed once two others follow it: the first line of the next one has to be complete.
      frozen = [...markdown().children].slice(0, -2).filter(({ tagName }) => tagName !== 'SECTION')
      observer.takeRecords()
      show(text.slice(0, end), { streaming: true })
      for (const record of observer.takeRecords()) {
        removed += [...record.removedNodes].filter((node) => frozen.includes(node)).length
        if (frozen.some((node) => node.contains(record.target))) changed += 1
      }
    }
    expect(frozen.length).toBeGreaterThan(2)
    expect({ removed, changed }).toEqual({ removed: 0, changed: 0 })
  })

  it.each(corpus)('the height never shrinks by more than a line, in $name', ({ text }) => {
    let height = 0
    let most = 0
    for (let end = 1; end <= text.length; end++) {
      show(text.slice(0, end), { streaming: true })
      const now = markdown().getBoundingClientRect().height
      most = Math.max(most, height - now)
      height = now
    }
    expect(height).toBeGreaterThan(300)
    expect(most).toBeLessThanOrEqual(24)
  })

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
    expect([...targets]).toEqual([chunks.at(-1)])
    expect(host.querySelector('code')?.textContent).toBe(text.slice(4))
  })
})
