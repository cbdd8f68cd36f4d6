import { expect, it } from 'vitest'
import { raiseSpecificity } from './raiseSpecificity.ts'

it.each([
  [':where(a){x:y}', ':where(a):not(.streamside-never){x:y}'],
  [':where(a, b), :where(c){x:y}', ':where(a, b):not(.streamside-never), :where(c):not(.streamside-never){x:y}'],
  [':where(a)::before{x:y}', ':where(a):not(.streamside-never)::before{x:y}'],
  [':where(a):last-child:after{x:y}', ':where(a):last-child:not(.streamside-never)::after{x:y}'],
  [':where(a::before, b){x:y}', ':where(a::before, b):not(.streamside-never){x:y}'],
  ['@media print{:where(a) {x:y}}', '@media print{:where(a):not(.streamside-never) {x:y}}'],
  [
    '@keyframes k{from{x:y}50%{x:z}}:where(a){x:y}',
    '@keyframes k{from{x:y}50%{x:z}}:where(a):not(.streamside-never){x:y}',
  ],
  ['@import "x";:where(a){x:y}', '@import "x";:where(a):not(.streamside-never){x:y}'],
])('raises %s', (css, expected) => {
  expect(raiseSpecificity(css)).toBe(expected)
})
