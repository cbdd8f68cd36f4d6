import { createElement, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { longBlocks } from '../testing/longBlocks.ts'
import { GROUP_SIZE, GroupedNodes } from './GroupedNodes.tsx'
import type { MarkdownComponents, MarkdownTag } from './MarkdownComponents.ts'
import { StreamingMarkdown } from './StreamingMarkdown.tsx'

// Far beyond what it takes, also on a machine that does ten other things.
vi.setConfig({ testTimeout: 60_000 })

const TAGS: MarkdownTag[] = ['p', 'h2', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'tbody', 'tr', 'td', 'strong']

let host: HTMLElement
let root: Root

beforeEach(() => {
  host = document.createElement('div')
  root = createRoot(host)
})

afterEach(() => root.unmount())

const show = (view: ReactNode) => flushSync(() => root.render(view))

/** How often the elements of an answer are rendered, and how its DOM changes, in 20 updates after so many characters. */
function workAt(text: string, characters: number) {
  let renders = 0
  const components: MarkdownComponents = Object.fromEntries(
    TAGS.map((tag) => [
      tag,
      ({ node, ...props }: { node?: unknown }) => {
        renders += 1
        return createElement(tag, props)
      },
    ]),
  )
  const view = (end: number) => <StreamingMarkdown text={text.slice(0, end)} streaming components={components} />
  show(null)
  show(view(characters))
  const observer = new MutationObserver(() => {})
  observer.observe(host, { subtree: true, childList: true, characterData: true, attributes: true })
  renders = 0
  let end = characters
  for (let update = 0; update < 20; update++) {
    end += 100
    show(view(end))
  }
  const changes = observer.takeRecords().length
  const widest = Math.max(...[...host.querySelectorAll(':not(tbody)')].map((element) => element.childElementCount))
  return { renders, changes, widest }
}

describe('an update at 50 kB costs at most 1.3 times one at 5 kB', () => {
  it.each(longBlocks)('in elements rendered and changes of the DOM, within $name', ({ make }) => {
    const text = make(60_000)
    const early = workAt(text, 5000)
    const late = workAt(text, 50_000)
    expect(early.changes).toBeGreaterThan(0)
    expect(late.changes).toBeLessThanOrEqual(early.changes * 1.3)
    expect(late.renders).toBeLessThanOrEqual(early.renders * 1.3)
    // A browser goes through all children of an element in which one has changed.
    expect(late.widest).toBeLessThanOrEqual(GROUP_SIZE * 2)
  })
})

it('renders a group of a long list anew only if one of its nodes is another', () => {
  const rendered: number[] = []
  const renderNodes = (nodes: readonly number[], from: number) => {
    rendered.push(from)
    return nodes.join()
  }
  const nodes = Array.from({ length: 1000 }, (_, index) => index)
  show(<GroupedNodes nodes={nodes} render={renderNodes} />)
  expect(rendered).toHaveLength(Math.ceil(1000 / GROUP_SIZE))
  rendered.length = 0
  show(<GroupedNodes nodes={[...nodes, 1000]} render={renderNodes} />)
  show(<GroupedNodes nodes={nodes.with(40, -1)} render={renderNodes} />)
  expect(rendered).toEqual([992, 32, 992])
})
