import { describe, expect, it } from 'vitest'
import { dayOf } from './dayOf.ts'
import { describeDay } from './describeDay.ts'

const at = (day: number, hour = 12, month = 10, year = 2026) => new Date(year, month, day, hour).getTime()
const nowMs = at(20, 0)

describe('the name of a day', () => {
  it.each([
    ['today', at(20, 23), 'Today', '今天'],
    ['yesterday, by the calendar and not by hours', at(19, 23), 'Yesterday', '昨天'],
    ['within a week', at(16), 'Monday', '星期一'],
    ['a week ago', at(13), 'November 13', '11月13日'],
    ['another year', at(31, 12, 11, 2025), 'December 31, 2025', '2025年12月31日'],
    ['tomorrow, by a server whose clock is ahead', at(21), 'November 21', '11月21日'],
  ])('%s', (_, atMs, en, zh) => {
    expect(describeDay(atMs, { nowMs, locale: 'en' })).toBe(en)
    expect(describeDay(atMs, { nowMs, locale: 'zh-CN' })).toBe(zh)
  })

  it('stands alone, so it begins with a capital letter', () => {
    expect(describeDay(at(19), { nowMs, locale: 'de' })).toBe('Gestern')
    expect(describeDay(at(16), { nowMs, locale: 'fr' })).toBe('Lundi')
  })

  it('days are one apart, whatever the clocks do', () => {
    for (let day = 1; day < 366; day++) expect(dayOf(at(day + 1, 3, 0)) - dayOf(at(day, 3, 0))).toBe(1)
  })
})
