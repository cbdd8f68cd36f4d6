import { createManualClock } from '@streamside/test-support'
import { act, render, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { createManualFrames } from '../testing/createManualFrames.ts'
import { type UseTypewriterOptions, useTypewriter } from './useTypewriter.ts'

function ports() {
  const clock = createManualClock()
  return { clock, frames: createManualFrames(clock), advance: (ms: number) => act(() => clock.advance(ms)) }
}

function setUp(text: string, options: UseTypewriterOptions = {}) {
  const { clock, frames, advance } = ports()
  let renders = 0
  const hook = renderHook(
    (props: { text: string } & UseTypewriterOptions) => {
      renders += 1
      return useTypewriter(props.text, { clock, frames, ...props })
    },
    { initialProps: { ...options, text }, wrapper: StrictMode },
  )
  return { ...hook, clock, frames, advance, renders: () => renders }
}

interface AnswerProps {
  text: string
  options: UseTypewriterOptions
  seen?: string[]
}

function Answer({ text, options, seen }: AnswerProps) {
  const typed = useTypewriter(text, options)
  seen?.push(typed.text)
  return <p>{typed.text}</p>
}

function Pair(props: AnswerProps) {
  return (
    <>
      <Answer {...props} />
      <Answer {...props} />
    </>
  )
}

describe('the text at mount', () => {
  test('is shown, not typed', () => {
    const { result, clock } = setUp('Here already')
    expect(result.current).toMatchObject({ text: 'Here already', status: 'waiting', pending: 0 })
    expect(clock.pending).toBe(0)
  })

  test('is typed when asked for', () => {
    const { result, advance } = setUp('Not here yet', { initial: 'typed', streaming: false })
    expect(result.current.text).toBe('')
    advance(100)
    expect('Not here yet'.startsWith(result.current.text)).toBe(true)
    advance(200)
    expect(result.current).toMatchObject({ text: 'Not here yet', status: 'done' })
  })

  test('is whole when nothing streams, even if it ends in half a character', () => {
    expect(setUp('🇩', { streaming: false }).result.current).toMatchObject({ text: '🇩', status: 'done' })
  })
})

describe('a text that grows', () => {
  test('is typed from where it grew', () => {
    const { result, rerender, advance } = setUp('One')
    rerender({ text: `One${' and more'.repeat(20)}` })
    expect(result.current.text).toBe('One')
    advance(100)
    expect(result.current.status).toBe('typing')
    expect(result.current.text.length).toBeGreaterThan(3)
    advance(400)
    expect(result.current).toMatchObject({ text: `One${' and more'.repeat(20)}`, status: 'waiting' })
  })

  test('keeps what is shown when it changes further on', () => {
    const { result, rerender, advance } = setUp('Ask the cat')
    rerender({ text: 'Ask the dog' })
    advance(17)
    expect(result.current.text).toMatch(/^Ask the d?o?$/)
  })

  test('renders once a frame, and not at all when nothing changes', () => {
    const { rerender, advance, renders, frames } = setUp('')
    rerender({ text: 'some words '.repeat(10) })
    const before = renders()
    advance(1000)
    // StrictMode renders twice.
    expect(renders() - before).toBeLessThanOrEqual(2 * frames.count)
    const settled = renders()
    advance(1000)
    expect(renders()).toBe(settled)
  })

  test('holds no frame after unmounting', () => {
    const { rerender, unmount, clock } = setUp('')
    rerender({ text: 'some words' })
    expect(clock.pending).toBe(1)
    unmount()
    expect(clock.pending).toBe(0)
  })

  test('two in one page come at the same frames', () => {
    const { clock, frames, advance } = ports()
    const props = { options: { clock, frames } }
    const { rerender, container } = render(<Pair text="" {...props} />)
    rerender(<Pair text="the same words" {...props} />)
    advance(600)
    expect(container.textContent).toBe('the same wordsthe same words')
  })
})

describe('the end', () => {
  test('drains what waits and calls onDone once', () => {
    let done = 0
    const onDone = () => {
      done += 1
    }
    const { result, rerender, advance } = setUp('', { onDone })
    rerender({ text: 'x'.repeat(500), onDone })
    rerender({ text: 'x'.repeat(500), onDone, streaming: false })
    expect(done).toBe(0)
    advance(260)
    expect(result.current).toMatchObject({ status: 'done', pending: 0 })
    advance(1000)
    expect(done).toBe(1)
  })

  test('does not call onDone for a text that was never typed', () => {
    setUp('old', { streaming: false, onDone: () => expect.unreachable() })
  })

  test('begins anew when the answer is written again', () => {
    let done = 0
    const onDone = () => {
      done += 1
    }
    const { result, rerender, advance } = setUp('First answer', { streaming: false, onDone })
    rerender({ text: '', streaming: true, onDone })
    expect(result.current).toMatchObject({ text: '', status: 'idle' })
    rerender({ text: 'Second answer', streaming: false, onDone })
    advance(300)
    expect(result.current).toMatchObject({ text: 'Second answer', status: 'done' })
    expect(done).toBe(1)
  })
})

test('the controls never change and reach the typewriter', () => {
  const { result, rerender, advance } = setUp('')
  const { skip, pause, resume } = result.current
  rerender({ text: 'x'.repeat(500) })
  act(() => pause())
  advance(50)
  expect(result.current).toMatchObject({ text: '', status: 'paused' })
  act(() => resume())
  act(() => skip())
  advance(17)
  expect(result.current.text.length).toBe(499)
  expect(result.current).toMatchObject({ skip, pause, resume })
})

test('options change while it types', () => {
  const { result, rerender, advance } = setUp('')
  rerender({ text: 'x'.repeat(500) })
  rerender({ text: 'x'.repeat(500), pace: 'instant' })
  advance(40)
  expect(result.current.text.length).toBe(499)
})

test('a selection in the page makes it stand still, if asked to', () => {
  const { result, rerender, advance } = setUp('', { pauseOnSelection: true })
  const paragraph = document.createElement('p')
  paragraph.textContent = 'some text to select'
  document.body.append(paragraph)
  document.getSelection()?.selectAllChildren(paragraph)
  rerender({ text: 'x'.repeat(500), pauseOnSelection: true })
  advance(1000)
  expect(result.current.text).toBe('')
  document.getSelection()?.removeAllRanges()
  advance(500)
  expect(result.current.text.length).toBe(500)
  paragraph.remove()
})

test('what a server rendered is shown after hydration, also when it should be typed', async () => {
  const { clock, frames, advance } = ports()
  const seen: string[] = []
  const answer = <Answer text="From the server" options={{ initial: 'typed', clock, frames }} seen={seen} />
  const container = document.createElement('div')
  container.innerHTML = renderToString(answer)
  expect(container.textContent).toBe('From the server')
  const root = await act(async () => hydrateRoot(container, answer))
  advance(200)
  expect(new Set(seen)).toEqual(new Set(['From the server']))
  act(() => root.unmount())
})
