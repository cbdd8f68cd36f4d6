import { describe, expect, it } from 'vitest'
import { type ScrollEvent, type ScrollState, transition } from './ScrollState.ts'

const END = { status: 'following-end' } as const
const QUESTION = { status: 'holding-question', questionId: 'q' } as const
const FREE: ScrollState = { status: 'free' }
const HELD: ScrollState = { status: 'held', next: END }
const GLIDING: ScrollState = { status: 'gliding', to: END }
const states = { END, QUESTION, FREE, HELD, GLIDING }

const up: ScrollEvent = { type: 'reader-moved', direction: 'up', isAtEnd: false }
const down: ScrollEvent = { type: 'reader-moved', direction: 'down', isAtEnd: false }
const toEnd: ScrollEvent = { type: 'reader-moved', direction: 'down', isAtEnd: true }
const bounce: ScrollEvent = { type: 'reader-moved', direction: 'up', isAtEnd: true }
const away: ScrollEvent = { type: 'reader-wants-away' }

describe('the modes of a view', () => {
  it.each<[from: keyof typeof states, event: ScrollEvent, to: ScrollState | 'the same']>([
    ['END', away, FREE],
    ['QUESTION', away, FREE],
    ['GLIDING', away, FREE],
    ['HELD', away, FREE],
    ['FREE', away, 'the same'],
    ['END', up, FREE],
    ['END', down, 'the same'],
    ['END', bounce, 'the same'],
    ['QUESTION', up, FREE],
    ['QUESTION', down, FREE],
    ['QUESTION', toEnd, END],
    ['FREE', up, 'the same'],
    ['FREE', down, 'the same'],
    ['FREE', toEnd, END],
    ['HELD', toEnd, 'the same'],
    ['GLIDING', up, FREE],
    ['GLIDING', down, 'the same'],
    ['GLIDING', toEnd, END],
    ['END', { type: 'pressed' }, HELD],
    ['QUESTION', { type: 'pressed' }, { status: 'held', next: QUESTION }],
    ['FREE', { type: 'pressed' }, 'the same'],
    ['GLIDING', { type: 'pressed' }, FREE],
    ['HELD', { type: 'released' }, END],
    ['END', { type: 'released' }, 'the same'],
    ['FREE', { type: 'released' }, 'the same'],
    ['FREE', { type: 'go', to: END, isSmooth: true }, GLIDING],
    ['FREE', { type: 'go', to: END, isSmooth: false }, END],
    ['END', { type: 'go', to: END, isSmooth: false }, 'the same'],
    ['END', { type: 'go', to: QUESTION, isSmooth: true }, { status: 'gliding', to: QUESTION }],
    ['GLIDING', { type: 'arrived' }, END],
    ['FREE', { type: 'arrived' }, 'the same'],
    ['FREE', { type: 'fits' }, END],
    ['QUESTION', { type: 'fits' }, 'the same'],
  ])('%s after %o', (from, event, to) => {
    const before = states[from]
    const after = transition(before, event)
    if (to === 'the same') expect(after).toBe(before)
    else expect(after).toEqual(to)
  })

  it('returns to a question that was held under a finger, and to the end once that was reached', () => {
    const held: ScrollState = { status: 'held', next: QUESTION }
    expect(transition(held, { type: 'released' })).toEqual(QUESTION)
    expect(transition(transition(held, toEnd), { type: 'released' })).toEqual(END)
  })
})
