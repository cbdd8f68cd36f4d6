import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createRef, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import type { CodeHighlighter, CodeToken } from '../CodeHighlighter.ts'
import { alerts, footnotes } from '../MarkdownExtension.ts'
import { corpus } from '../testing/corpus.ts'
import { StreamingMarkdown } from './StreamingMarkdown.tsx'

// Far beyond what it takes, also on a machine that does ten other things.
vi.setConfig({ testTimeout: 60_000 })

/** Whether the first elements are the very same: `toEqual` takes two that look alike for one. */
function expectSame(elements: Iterable<Element>, before: readonly Element[]): void {
  const now = [...elements]
  expect(before.length).toBeGreaterThan(0)
  expect(before.filter((element, index) => element !== now[index])).toEqual([])
}

describe('the root', () => {
  it('takes native props and a ref', () => {
    const ref = createRef<HTMLDivElement>()
    render(<StreamingMarkdown ref={ref} text="a" className="mine" id="x" lang="fr" />)
    expect(ref.current).toHaveProperty('className', 'mine')
    expect(ref.current?.lang).toBe('fr')
    expect(ref.current?.dataset.slot).toBe('markdown')
    expect(ref.current?.hasAttribute('data-streaming')).toBe(false)
  })
})

describe('the end that grows', () => {
  it.each([
    ['a paragraph', 'one\n\ntwo', 'two'],
    ['a heading', 'one\n\n# two', 'two'],
    ['an item of a list within a list', '- one\n  - two', 'two'],
    ['a quote', '> one\n>\n> two', 'two'],
    ['a block far down, where they stand in boxes', `${'one\n\n'.repeat(70)}two`, 'two'],
    ['an item far down', `${'- one\n'.repeat(70)}- two`, 'two'],
    ['nothing where words cannot follow', 'one\n\n```\ntwo', undefined],
  ])('is marked in %s', (_, text, end) => {
    const { container, rerender } = render(<StreamingMarkdown text={text.slice(0, -1)} streaming />)
    rerender(<StreamingMarkdown text={text} streaming />)
    const marked = [...container.querySelectorAll('[data-end]')].map(({ textContent }) => textContent)
    expect(marked).toEqual(end === undefined ? [] : [end])
    rerender(<StreamingMarkdown text={text} />)
    expect(container.querySelector('[data-end]')).toBeNull()
  })
})

describe('elements', () => {
  it('are those that the syntax names', () => {
    const { container } = render(
      <StreamingMarkdown
        text={
          '# H\n\np **b** *i* ~~d~~ `c`\n\n- [x] done\n- [ ] open\n\n3. three\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n> q\n\n---\n\n```ts\ncode\n```\n'
        }
      />,
    )
    for (const selector of [
      'h1',
      'strong',
      'em',
      'del',
      'p code',
      'ul input:checked',
      'ol[start="3"]',
      'th[data-align=center]',
      'blockquote',
      'hr',
      'pre code',
    ]) {
      expect(container.querySelector(selector), selector).not.toBeNull()
    }
    expect(container.querySelector('[data-slot=markdown-code-language]')?.textContent).toBe('ts')
    expect(container.querySelector('h1')?.dir).toBe('auto')
  })

  it('can be replaced, each by a component that gets the node', () => {
    const { container } = render(
      <StreamingMarkdown
        text="[here](/a) `x`"
        components={{
          a: ({ node, children, ...props }) => (
            <a {...props} data-type={node?.type}>
              → {children}
            </a>
          ),
          p: ({ children }) => <section>{children}</section>,
        }}
      />,
    )
    expect(container.querySelector('section > a')?.textContent).toBe('→ here')
    expect(container.querySelector('a')?.dataset.type).toBe('link')
  })

  it('hold alerts and footnotes when the extensions are given', () => {
    const text = '> [!WARNING]\n> Hot.\n\nSee[^a].\n\n[^a]: The *note*.\n'
    const { container, rerender } = render(<StreamingMarkdown text={text} extensions={[footnotes, alerts]} />)
    expect(container.querySelector('blockquote')?.dataset.alert).toBe('warning')
    expect(screen.getByText('Warning')).toBeDefined()
    const link = container.querySelector('sup a')
    const note = container.ownerDocument.getElementById(decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? ''))
    expect(note?.querySelector('em')?.textContent).toBe('note')
    fireEvent.click(screen.getByRole('button', { name: 'Back to reference a' }))
    expect(document.activeElement).toBe(link)
    rerender(<StreamingMarkdown key="plain" text={text} />)
    expect(container.querySelector('[data-alert], sup')).toBeNull()
  })

  it('run in the direction of their first letter, quotes and lists with what they hold', () => {
    const { container } = render(
      <StreamingMarkdown text={'> مرحبا **a**\n\n- 1. שלום\n\nabc\n\n| אב | b |\n|---|---|\n'} />,
    )
    expect(container.querySelector('blockquote')?.dir).toBe('rtl')
    expect(container.querySelector('section')?.dir).toBe('rtl')
    expect([...container.querySelectorAll<HTMLElement>('ul, ol, li')].map(({ dir }) => dir)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'rtl',
    ])
    expect(container.querySelector('[data-slot=markdown] > p')?.getAttribute('dir')).toBe('auto')
  })

  it('make characters visible that turn the direction of what follows', () => {
    const { container } = render(<StreamingMarkdown text={'a \u202e b `\u2066`\n\n```\n\u202d\n```'} />)
    expect(container.textContent).toContain('a [U+202E] b [U+2066]')
    expect(container.querySelector('pre')?.textContent).toContain('[U+202D]')
  })
})

describe('what a server rendered', () => {
  // A difference between the two would be a console.error, which fails a test.
  it.each(corpus)('is taken over as it is, and goes on growing, in $name', async ({ text }) => {
    const view = (end: number) => (
      <StreamingMarkdown text={text.slice(0, end)} streaming={end < text.length} extensions={[footnotes, alerts]} />
    )
    const half = Math.floor(text.length / 2)
    const container = document.createElement('div')
    container.innerHTML = renderToString(view(half))
    const first = container.querySelector('[data-slot=markdown] > *')
    const { rerender } = render(view(half), { container, hydrate: true })
    rerender(view(text.length))
    expect(container.querySelector('[data-slot=markdown] > *')).toBe(first)
    const { container: whole } = render(view(text.length))
    expect(container.textContent).toBe(whole.textContent)
  })
})

describe('coloured code', () => {
  it('keeps the elements of its lines when lines are added, and those of its chunks when a language is loaded', () => {
    let version = 0
    const listeners = new Set<() => void>()
    const highlighter: CodeHighlighter = {
      start: () =>
        version === 0
          ? undefined
          : { highlight: (chunks, index) => linesOf(chunks[index]).map((text) => tokensOf(text)) },
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      getSnapshot: () => version,
    }
    const known = new Map<string, CodeToken[]>()
    const linesOf = (chunk = '') => chunk.trimEnd().split('\n')
    const tokensOf = (text: string) => {
      const tokens = known.get(text) ?? [{ text, className: 'tok-keyword' }]
      known.set(text, tokens)
      return tokens
    }
    const view = (lines: number) => (
      <StreamingMarkdown
        text={`\`\`\`js\n${Array.from({ length: lines }, (_, index) => `line ${index}\n`).join('')}`}
        streaming
        highlighter={highlighter}
      />
    )
    const { container, rerender } = render(view(70))
    const chunks = [...container.querySelectorAll('[data-slot=markdown-chunk]')]
    expect(chunks).toHaveLength(2)
    act(() => {
      version = 1
      for (const listener of listeners) listener()
    })
    expectSame(container.querySelectorAll('[data-slot=markdown-chunk]'), chunks)
    const tokens = [...container.querySelectorAll('.tok-keyword')]
    expect(tokens).toHaveLength(70)
    rerender(view(75))
    expectSame(container.querySelectorAll('.tok-keyword'), tokens)
    expect(container.querySelectorAll('.tok-keyword')).toHaveLength(75)
  })
})

describe('while text streams', () => {
  it.each(corpus)('keeps each element of a closed block, in $name, in StrictMode too', ({ text }) => {
    const view = (end: number) => (
      <StrictMode>
        <StreamingMarkdown text={text.slice(0, end)} streaming extensions={[footnotes, alerts]} />
      </StrictMode>
    )
    const { container, rerender } = render(view(1))
    const root = container.firstElementChild as HTMLElement
    let before: Element[] = []
    for (let end = 2; end <= text.length; end += 3) {
      rerender(view(end))
      const now = [...root.children]
      for (const [index, element] of before.slice(0, -2).entries()) {
        if (element.tagName !== 'SECTION') expect(now[index]).toBe(element)
      }
      before = now
    }
    expect(before.length).toBeGreaterThan(3)
  })

  it('keeps each element of 200 blocks, the later ones in boxes', () => {
    const text = Array.from({ length: 200 }, (_, index) => `Block ${index}\n\n`).join('')
    const { container, rerender } = render(<StreamingMarkdown text={text.slice(0, 5)} streaming />)
    let before: Element[] = []
    for (let end = 6; end <= text.length; end += 5) {
      rerender(<StreamingMarkdown text={text.slice(0, end)} streaming />)
      const now = [...container.querySelectorAll('p')]
      for (const [index, element] of before.entries()) expect(now[index]).toBe(element)
      before = now
    }
    expect(before).toHaveLength(200)
    expect(container.firstElementChild?.children.length).toBe(32 + Math.ceil((200 - 32) / 32))
  })

  it('keeps the elements of a list when a blank line makes it loose', () => {
    const { container, rerender } = render(<StreamingMarkdown text={'- a\n- b\n'} streaming />)
    const paragraphs = [...container.querySelectorAll('li, p')]
    rerender(<StreamingMarkdown text={'- a\n- b\n\n- c'} streaming />)
    expect(container.querySelector('ul')?.hasAttribute('data-loose')).toBe(true)
    expectSame(container.querySelectorAll('li, p'), paragraphs)
    expect(container.querySelector('p')).toBe(paragraphs[1])
  })
})

describe('the copy button', () => {
  it('copies the code as it is at that moment, and says so in the words it was given', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const labels = { copy: '复制', copied: '已复制' }
    const { rerender } = render(<StreamingMarkdown text={'```\na\n'} streaming labels={labels} />)
    rerender(<StreamingMarkdown text={'```\na\nb\n```'} labels={labels} />)
    fireEvent.click(screen.getByRole('button', { name: '复制' }))
    expect(writeText).toHaveBeenCalledWith('a\nb\n')
    await waitFor(() => expect(screen.getByRole('button', { name: '已复制' })).toBeDefined())
    vi.unstubAllGlobals()
  })
})
