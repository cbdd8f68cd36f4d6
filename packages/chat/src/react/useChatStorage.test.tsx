import { scriptedTransport } from '@streamside/event-stream/testing'
import { act, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it } from 'vitest'
import { plainText } from '../formats.ts'
import { createConversations, memoryStorage, useChat, useConversations } from '../headless.ts'

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setTimeout(resolve, 0))
}

it('finds what was said when it is mounted again, in StrictMode too', async () => {
  const storage = memoryStorage()
  const transport = scriptedTransport()
  const options = { endpoint: '/chat', format: plainText(), transport, id: 'c', storage }
  const first = renderHook(() => useChat(options), { wrapper: StrictMode })
  await act(settle)
  act(() => first.result.current.send('Hi'))
  const server = await transport.request(0)
  await act(async () => {
    server.send('data: Hello\n\n')
    server.end()
    await settle()
  })
  first.unmount()
  await settle()
  const again = renderHook(() => useChat(options), { wrapper: StrictMode })
  expect(again.result.current.history.status).toBe('loading')
  await act(settle)
  expect(again.result.current.messages.map(({ status }) => status)).toEqual(['done', 'done'])
  expect(transport.requests).toHaveLength(1)
  again.unmount()
})

it('shows the chat of the current conversation', async () => {
  const list = createConversations({ chat: { endpoint: '/chat', format: plainText() } })
  const { result } = renderHook(() => useConversations(list), { wrapper: StrictMode })
  await act(settle)
  expect(result.current).toMatchObject({ status: 'ready', chat: undefined })
  let id = ''
  act(() => {
    id = result.current.create({ title: 'One' })
  })
  expect(result.current.chat?.id).toBe(id)
  await act(() => result.current.remove(id))
  expect(result.current.conversations).toEqual([])
})
