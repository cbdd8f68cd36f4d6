import { expect, it } from 'vitest'
import type { FlowField } from '../../flows/Flow.ts'
import { formLabels as labels } from './formLabels.ts'
import { valueInWords } from './valueInWords.ts'

const options = [{ value: 'p', label: 'Pump' }, 'Valve']

it.each([
  ['a date', { type: 'date' }, '2026-11-20', 'November 20, 2026'],
  ['what is no date', { type: 'date' }, 'soon', 'soon'],
  ['a choice by its label', { type: 'select', options }, 'p', 'Pump'],
  ['several choices', { type: 'checkbox', options }, ['p', 'Valve'], 'Pump, Valve'],
  ['no choice', { type: 'checkbox', options }, [], 'Not given'],
  ['a box', { type: 'checkbox' }, true, 'Yes'],
  ['a number', { type: 'number' }, 12500, '12,500'],
  ['a file by its name', { type: 'file' }, { name: 'plan.pdf', url: '/x' }, 'plan.pdf'],
  ['nothing', { type: 'text' }, '', 'Not given'],
] as const)('says %s', (_, field, value, words) => {
  const whole: FlowField = { label: 'Field', ...field }
  expect(valueInWords(value, { field: whole, labels, locale: 'en' })).toBe(words)
})
