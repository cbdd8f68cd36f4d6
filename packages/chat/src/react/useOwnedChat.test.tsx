import { scriptedTransport } from '@streamside/event-stream/testing'
import { act, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it } from 'vitest'
import { plainText } from '../formats.ts'
import { createChat, useChat, useChatMessage } from '../headless.ts'

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0))
}

it('sends one request a question in StrictMode, and stops it on unmount', async () => {
  const transport = scriptedTransport()
  const { result, unmount } = renderHook(() => useChat({ endpoint: '/chat', format: plainText(), transport }), {
    wrapper: StrictMode,
  })
  act(() => result.current.send('Hi'))
  await act(settle)
  expect(transport.requests).toHaveLength(1)
  unmount()
  await settle()
  expect(transport.requests[0]?.aborted).toBe(true)
})

it('ends the chat of before when its endpoint or id changes: no answer runs on that nobody can see', async () => {
  const transport = scriptedTransport()
  const { result, rerender, unmount } = renderHook(
    ({ endpoint }) => useChat({ endpoint, format: plainText(), transport }),
    { initialProps: { endpoint: '/one' }, wrapper: StrictMode },
  )
  act(() => result.current.send('Hi'))
  await act(settle)
  rerender({ endpoint: '/two' })
  await act(settle)
  expect(transport.requests.map(({ aborted }) => aborted)).toEqual([true])
  act(() => result.current.send('Hi again'))
  await act(settle)
  expect(transport.requests.map(({ aborted }) => aborted)).toEqual([true, false])
  unmount()
  await settle()
  expect(transport.requests.map(({ aborted }) => aborted)).toEqual([true, true])
})

it('leaves a chat that was made outside running', async () => {
  const transport = scriptedTransport()
  const chat = createChat({ endpoint: '/chat', format: plainText(), transport })
  const { unmount } = renderHook(() => useChat(chat))
  chat.send('Hi')
  await act(settle)
  unmount()
  await settle()
  expect(transport.requests[0]?.aborted).toBe(false)
  chat.stop()
})

it('calls the newest inline callbacks, and keeps the conversation while they change', async () => {
  const transport = scriptedTransport()
  const seen: string[] = []
  const { result, rerender } = renderHook(
    ({ name }) => useChat({ endpoint: '/chat', format: plainText(), transport, onFinish: () => seen.push(name) }),
    { initialProps: { name: 'old' } },
  )
  act(() => result.current.send('Hi'))
  await act(settle)
  rerender({ name: 'new' })
  await act(async () => transport.requests[0]?.end())
  await act(settle)
  expect(seen).toEqual(['new'])
  expect(result.current.messages).toHaveLength(2)
})

it('renders for what a selector selects only', async () => {
  const transport = scriptedTransport()
  const chat = createChat({ endpoint: '/chat', format: plainText(), transport })
  let renders = 0
  const { result } = renderHook(() => {
    renders += 1
    return useChat(chat, countMessages)
  })
  act(() => chat.send('Hi'))
  await act(settle)
  const before = renders
  await act(async () => transport.requests[0]?.send('data: a\n\n'))
  await act(settle)
  expect(result.current).toBe(2)
  expect(renders).toBe(before)
  chat.stop()
})

function countMessages({ messages }: { messages: readonly unknown[] }): number {
  return messages.length
}

it('renders the component of a message for that message only', async () => {
  const transport = scriptedTransport()
  const chat = createChat({ endpoint: '/chat', format: plainText(), transport })
  act(() => chat.send('Hi'))
  const [question = '', answer = ''] = chat.getMessageIds()
  let renders = 0
  renderHook(() => {
    renders += 1
    return useChatMessage(chat, question)
  })
  const other = renderHook(() => useChatMessage(chat, answer))
  await act(settle)
  const before = renders
  await act(async () => transport.requests[0]?.send('data: a\n\n'))
  await act(async () => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(other.result.current?.parts).toEqual([{ type: 'text', text: 'a' }])
  expect(renders).toBe(before)
  chat.stop()
})
