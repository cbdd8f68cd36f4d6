import { afterEach, expect, test } from 'vitest'
import { createTypewriter } from './core.ts'
import type { TypewriterSettings } from './TypewriterOptions.ts'

const paragraph = document.createElement('p')
document.body.append(paragraph)

/** A typewriter on the frames, the clock and the selection of a real page, which writes into the paragraph. */
function write(settings: TypewriterSettings = {}) {
  const typewriter = createTypewriter({ reducedMotion: 'ignore', ...settings })
  const commitsAtMs: number[] = []
  typewriter.subscribe(() => {
    paragraph.textContent = typewriter.getSnapshot().text
    commitsAtMs.push(document.timeline.currentTime as number)
  })
  return { typewriter, commitsAtMs }
}

afterEach(() => document.getSelection()?.removeAllRanges())

test('types on the frames of the page, once each', async () => {
  const { typewriter, commitsAtMs } = write()
  for (let at = 0; at < 100; at++) typewriter.push('word ')
  await expect.poll(() => paragraph.textContent).toBe('word '.repeat(100))
  expect(commitsAtMs.length).toBeGreaterThan(5)
  expect(new Set(commitsAtMs).size).toBe(commitsAtMs.length)
})

test('leaves a selection alone until it is gone', async () => {
  const { typewriter } = write({ pauseOnSelection: true })
  typewriter.push('Some text to select.')
  await expect.poll(() => paragraph.textContent).toBe('Some text to select.')
  document.getSelection()?.selectAllChildren(paragraph)
  typewriter.push(' And more.')
  for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame)
  expect(document.getSelection()?.toString()).toBe('Some text to select.')
  document.getSelection()?.removeAllRanges()
  await expect.poll(() => paragraph.textContent).toBe('Some text to select. And more.')
})
