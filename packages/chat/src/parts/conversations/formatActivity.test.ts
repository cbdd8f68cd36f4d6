import { expect, it } from 'vitest'
import { formatActivity } from './formatActivity.ts'

const nowMs = new Date(2026, 10, 20, 15, 0).getTime()

it.each([
  ['today, in the morning', new Date(2026, 10, 20, 9, 5), 'en', '09:05'],
  ['today, at midnight', new Date(2026, 10, 20, 0, 0), 'en', '00:00'],
  ['yesterday, less than a day ago', new Date(2026, 10, 19, 23, 59), 'en', '11/19'],
  ['in Chinese', new Date(2026, 0, 3), 'zh-CN', '01/03'],
  ['in German', new Date(2026, 0, 3), 'de', '03.01.'],
  ['last year', new Date(2025, 11, 31), 'en', '12/31/2025'],
])('writes what happened %s', (_, at, locale, words) => {
  expect(formatActivity(at.getTime(), { nowMs, locale })).toBe(words)
})
