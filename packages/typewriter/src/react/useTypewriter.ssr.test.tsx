import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { createTypewriter } from '../core.ts'
import { type UseTypewriterOptions, useTypewriter } from '../index.ts'

function Answer({ text, ...options }: { text: string } & UseTypewriterOptions) {
  const typed = useTypewriter(text, options)
  return <p data-status={typed.status}>{typed.text}</p>
}

test.each<[string, UseTypewriterOptions]>([
  ['shown', {}],
  ['typed', { initial: 'typed' }],
  ['ended', { streaming: false }],
  ['with a selection to watch', { pauseOnSelection: true }],
])('a server renders the whole text: %s', (_, options) => {
  expect(renderToString(<Answer text="All of it 🇩🇪" {...options} />)).toContain('>All of it 🇩🇪<')
})

test('a server holds no timer for what nobody watches', () => {
  vi.useFakeTimers()
  renderToString(<Answer text="All of it" initial="typed" />)
  const typewriter = createTypewriter()
  typewriter.push('text')
  typewriter.end()
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('outside a page the core types by timer', () => {
  vi.useFakeTimers()
  const typewriter = createTypewriter()
  typewriter.subscribe(() => {})
  typewriter.push('text')
  typewriter.end()
  vi.advanceTimersByTime(300)
  expect(typewriter.getSnapshot()).toEqual({ text: 'text', status: 'done', pending: 0 })
  vi.useRealTimers()
})
