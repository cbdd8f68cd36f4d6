import { describe, expect, it } from 'vitest'
import { GROUP_SIZE, type GroupedMessages, groupMessages, NO_MESSAGES, SECTION_SIZE } from './groupMessages.ts'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `m${from + index}`)
const opened = (ids: readonly string[]) => groupMessages(NO_MESSAGES, ids)
const changed = <T>(after: readonly T[], before: readonly T[]) => after.filter((one) => !before.includes(one)).length

describe('messages in groups', () => {
  it('are cut from the end: the first group is the short one', () => {
    const { groups } = opened(range(0, 2 * GROUP_SIZE + 5))
    expect(groups.map(({ items }) => items.length)).toEqual([5, GROUP_SIZE, GROUP_SIZE])
  })

  it('keep all groups and sections but the last when a message is added, and their keys', () => {
    let before = opened(range(0, 10_000))
    for (let count = 10_001; count < 10_001 + 2 * GROUP_SIZE * SECTION_SIZE; count++) {
      const after = groupMessages(before, range(0, count))
      expect(changed(after.groups, before.groups)).toBe(1)
      expect(changed(after.sections, before.sections)).toBe(1)
      const { key } = before.sections[before.sections.length - 1] ?? {}
      expect(after.sections.map((section) => section.key)).toContain(key)
      before = after
    }
  })

  it('keep all groups and sections when older messages come', () => {
    const before = opened(range(1000, 3000))
    const after = groupMessages(before, range(950, 3000))
    expect(after.groups.slice(-before.groups.length)).toEqual(before.groups)
    expect(changed(before.groups, after.groups)).toBe(0)
    expect(changed(before.sections, after.sections)).toBe(0)
  })

  it.each([
    ['one is added', range(0, 100), range(0, 101)],
    ['the end is cut off', range(0, 100), range(0, 41)],
    ['the end is replaced', range(0, 100), [...range(0, 60), 'x', 'y']],
    ['older ones come', range(40, 100), range(0, 100)],
    ['older and newer ones come', range(40, 1000), range(0, 1150)],
    ['one in the middle is replaced', range(0, 100), [...range(0, 50), 'x', ...range(51, 100)]],
    ['another conversation is shown', range(0, 100), range(500, 530)],
    ['all go', range(0, 100), []],
    ['the first go', range(0, 100), range(30, 100)],
  ])('hold every message once, in order, when %s', (_, one, other) => {
    const after: GroupedMessages = groupMessages(opened(one), other)
    expect(after.groups.flatMap(({ items }) => items)).toEqual(other)
    expect(after.sections.flatMap(({ items }) => items)).toEqual(after.groups)
    for (const level of [after.groups, after.sections]) {
      expect(new Set(level.map(({ key }) => key)).size).toBe(level.length)
    }
    for (const { items } of after.groups) expect(items.length).toBeLessThanOrEqual(GROUP_SIZE)
  })
})
