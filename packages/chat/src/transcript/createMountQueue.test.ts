import { describe, expect, it } from 'vitest'
import { createMountQueue, MOST_ROWS } from './createMountQueue.ts'

function setUp(timeLeftMs = 50) {
  let idle: ((timeLeft: () => number) => void) | undefined
  const queue = createMountQueue((task) => {
    idle = task
    return () => {
      idle = undefined
    }
  })
  const done: string[] = []
  const add = (order: number, size = 32) =>
    queue.add({ key: String(order), order, size, mount: (stage) => void done.push(`${stage} ${order}`) })
  function whenIdle(): boolean {
    const task = idle
    idle = undefined
    task?.(() => timeLeftMs)
    return task !== undefined
  }
  return { queue, add, done, whenIdle, isWaiting: () => idle !== undefined }
}

describe('groups that wait', () => {
  it('are words first, all of them, then messages, from the end backwards', () => {
    const { add, done, whenIdle } = setUp()
    for (const order of [0, 1, 2]) add(order)
    while (whenIdle());
    expect(done).toEqual(['text 2', 'text 1', 'text 0', 'rows 2', 'rows 1', 'rows 0'])
  })

  it('take one slice each when there is little time', () => {
    const { add, done, whenIdle } = setUp(1)
    for (const order of [0, 1]) add(order)
    whenIdle()
    expect(done).toEqual(['text 1'])
    whenIdle()
    expect(done).toEqual(['text 1', 'text 0'])
  })

  it('stay words beyond the most messages', () => {
    const { add, done, whenIdle, isWaiting } = setUp()
    for (let order = 0; order < 200; order++) add(order, 50)
    while (whenIdle());
    expect(done.filter((what) => what.startsWith('text'))).toHaveLength(200)
    expect(done.filter((what) => what.startsWith('rows'))).toHaveLength(MOST_ROWS / 50)
    expect(isWaiting()).toBe(false)
  })

  it('are there at once when the reader comes near', () => {
    const { queue, add, done } = setUp()
    for (const order of [0, 1]) add(order)
    queue.mountNow('0')
    queue.mountNow('0')
    expect(done).toEqual(['text 0', 'rows 0'])
  })

  it('are left alone once they have left', () => {
    const { add, done, whenIdle, isWaiting } = setUp()
    const leave = add(0)
    leave()
    expect(isWaiting()).toBe(false)
    whenIdle()
    expect(done).toEqual([])
  })
})
