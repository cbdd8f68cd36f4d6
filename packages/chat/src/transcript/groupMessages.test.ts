import { describe, expect, it } from 'vitest'
import { GROUP_SIZE, groupMessages } from './groupMessages.ts'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `m${from + index}`)
const flat = (groups: readonly { ids: readonly string[] }[]) => groups.flatMap(({ ids }) => ids)

describe('messages in groups', () => {
  it('are cut from the end: the first group is the short one', () => {
    const groups = groupMessages([], range(0, 2 * GROUP_SIZE + 5))
    expect(groups.map(({ ids }) => ids.length)).toEqual([5, GROUP_SIZE, GROUP_SIZE])
  })

  it('keep all groups but the last when a message is added, and the key of that one', () => {
    const before = groupMessages([], range(0, 10_000))
    const full = groupMessages(before, range(0, 10_001))
    expect(full.slice(0, -1)).toEqual(before)
    expect(full.filter((group, index) => group !== before[index])).toHaveLength(1)
    const after = groupMessages(full, range(0, 10_002))
    expect(after.filter((group, index) => group !== full[index])).toHaveLength(1)
    expect(after.at(-1)?.key).toBe(full.at(-1)?.key)
  })

  it('keep all groups when older messages come', () => {
    const before = groupMessages([], range(100, 200))
    const after = groupMessages(before, range(50, 200))
    expect(after.slice(-before.length)).toEqual(before)
    for (const [index, group] of before.entries()) expect(after[after.length - before.length + index]).toBe(group)
  })

  it.each([
    ['one is added', range(0, 100), range(0, 101)],
    ['the end is cut off', range(0, 100), range(0, 41)],
    ['the end is replaced', range(0, 100), [...range(0, 60), 'x', 'y']],
    ['older ones come', range(40, 100), range(0, 100)],
    ['older and newer ones come', range(40, 100), range(0, 150)],
    ['one in the middle is replaced', range(0, 100), [...range(0, 50), 'x', ...range(51, 100)]],
    ['another conversation is shown', range(0, 100), range(500, 530)],
    ['all go', range(0, 100), []],
    ['the first go', range(0, 100), range(30, 100)],
  ])('hold every message once, in order, when %s', (_, one, other) => {
    const groups = groupMessages(groupMessages([], one), other)
    expect(flat(groups)).toEqual(other)
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
    for (const { ids } of groups) expect(ids.length).toBeLessThanOrEqual(GROUP_SIZE)
  })
})
