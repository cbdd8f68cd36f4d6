import { createManualClock } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { playSteps } from './playSteps.ts'
import type { StreamStep } from './StreamStep.ts'

const send = (data: string, afterMs: number): StreamStep => ({ do: 'send', data, afterMs })
/** Lets everything run that waits for nothing but promises. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

function play(steps: Iterable<StreamStep>) {
  const clock = createManualClock()
  const reader = playSteps(steps, clock).body.getReader()
  const seen: string[] = []
  const done = (async () => {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      seen.push(`${clock.now()} ${new TextDecoder().decode(read.value)}`)
    }
  })()
  return { clock, reader, seen, done }
}

describe('playSteps', () => {
  it('sends each step after its delay', async () => {
    const { clock, seen, done } = play([send('a', 250), send('b', 25)])
    await settle()
    clock.advance(249)
    await settle()
    expect(seen).toEqual([])
    clock.advance(1)
    await settle()
    expect(seen).toEqual(['250 a'])
    clock.advance(25)
    await done
    expect(seen).toEqual(['250 a', '275 b'])
  })

  it('sends steps without a delay in turns of their own', async () => {
    const { clock, seen } = play([send('a', 0), send('b', 0)])
    await settle()
    clock.advance(0)
    await settle()
    expect(seen).toEqual(['0 a'])
  })

  it('holds no timer after it was cancelled', async () => {
    const { clock, reader, seen } = play([send('a', 100)])
    await settle()
    expect(clock.pending).toBe(1)
    await reader.cancel()
    expect(clock.pending).toBe(0)
    clock.advance(1000)
    await settle()
    expect(seen).toEqual([])
  })

  it('ends the making of steps when it is cancelled', async () => {
    let isEnded = false
    function* steps(): Generator<StreamStep> {
      try {
        for (;;) yield send('a', 10)
      } finally {
        isEnded = true
      }
    }
    const { reader } = play(steps())
    await settle()
    await reader.cancel()
    expect(isEnded).toBe(true)
  })

  it('asks for no step before somebody reads', async () => {
    const clock = createManualClock()
    playSteps([send('a', 10)], clock)
    await settle()
    expect(clock.pending).toBe(0)
  })

  it('stalls without a timer until it is cancelled', async () => {
    const { clock, reader, done } = play([{ do: 'stall' }])
    await settle()
    expect(clock.pending).toBe(0)
    await reader.cancel()
    await done
  })

  it('errors where the connection is to drop', async () => {
    const { clock, done } = play([{ do: 'drop' }])
    const failure = expect(done).rejects.toThrow('dropped on request')
    await settle()
    clock.advance(0)
    await failure
  })
})
