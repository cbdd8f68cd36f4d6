import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createChat, defineFlow, plainText, startFlow, useFlow } from '../index.ts'

const flow = defineFlow({
  name: 'one',
  steps: [{ title: 'One', fields: { a: { type: 'text', label: 'A', required: true } }, question: '{a}' }],
  submit: () => ({}),
})

it('shows where a flow stands, also one that begins later, and submits', () => {
  const chat = createChat({ endpoint: '/chat', format: plainText() })
  expect(renderHook(() => useFlow(chat, 'nobody')).result.current).toBeUndefined()
  const run = startFlow(chat, flow)
  const { result } = renderHook(() => useFlow(chat, run.getSnapshot().flowId))
  expect(result.current).toMatchObject({ step: 0, status: 'open', errors: {} })
  act(() => result.current?.submit({ a: '' }))
  expect(result.current?.errors).toEqual({ a: 'A is missing.' })
  act(() => result.current?.cancel())
  expect(result.current?.status).toBe('cancelled')
})
