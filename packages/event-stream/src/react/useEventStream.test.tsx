import { act, render, renderHook, screen } from '@testing-library/react'
import { Activity, StrictMode, Suspense, use } from 'react'
import { expect, it, vi } from 'vitest'
import { type Transport, useEventStream } from '../index.ts'
import { scriptedTransport } from '../testing.ts'

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0))
}

it('opens a GET on mount, once in StrictMode, and ends it on unmount', async () => {
  const transport = scriptedTransport()
  const { result, unmount } = renderHook(() => useEventStream('/notices', { transport }), { wrapper: StrictMode })
  await act(settle)
  expect(transport.requests).toHaveLength(1)
  await act(async () => transport.requests[0]?.respond())
  await act(settle)
  expect(result.current.status).toBe('open')
  unmount()
  expect(transport.requests[0]?.aborted).toBe(true)
})

it('waits for open() where there is a body, and sends one request for it', async () => {
  const transport = scriptedTransport()
  const { result } = renderHook(() => useEventStream('/chat', { transport, body: { question: 'a' } }), {
    wrapper: StrictMode,
  })
  await act(settle)
  expect(transport.requests).toHaveLength(0)
  act(() => result.current.open({ body: { question: 'b' } }))
  await act(settle)
  expect(transport.requests.map(({ request }) => request.body)).toEqual(['{"question":"b"}'])
})

it('keeps the stream when inline callbacks and headers change, and uses the newest', async () => {
  const transport = scriptedTransport()
  const seen: string[] = []
  const { rerender } = renderHook(
    ({ name }) => useEventStream('/x', { transport, headers: { 'x-name': name }, onEvent: () => seen.push(name) }),
    { initialProps: { name: 'first' } },
  )
  await act(settle)
  rerender({ name: 'second' })
  await act(async () => transport.requests[0]?.send('data: 1\n\n'))
  await act(settle)
  expect(transport.requests).toHaveLength(1)
  expect(seen).toEqual(['second'])
})

it('starts anew when the URL changes, from the initial state', async () => {
  const transport = scriptedTransport()
  const reduce = (all: string[], event: { data: string }) => [...all, event.data]
  const { result, rerender } = renderHook(
    ({ url }) => useEventStream(url, { transport, initialState: [] as string[], reduce }),
    { initialProps: { url: '/a' } },
  )
  await act(settle)
  await act(async () => transport.requests[0]?.send('data: 1\n\n'))
  await vi.waitFor(() => expect(result.current.data).toEqual(['1']))
  rerender({ url: '/b' })
  expect(result.current.data).toEqual([])
  await act(settle)
  expect(transport.requests.map(({ request, aborted }) => [request.url, aborted])).toEqual([
    ['/a', true],
    ['/b', false],
  ])
})

it('starts anew for another restartKey and for another body, never for an equal one', async () => {
  const transport = scriptedTransport()
  const { rerender } = renderHook(
    ({ question, restartKey }: { question: string; restartKey?: string }) =>
      useEventStream('/ask', { transport, restartKey, start: 'auto', body: { question } }),
    { initialProps: { question: 'a' } as { question: string; restartKey?: string } },
  )
  await act(settle)
  rerender({ question: 'a' })
  await act(settle)
  expect(transport.requests).toHaveLength(1)
  rerender({ question: 'b' })
  await act(settle)
  expect(transport.requests.map(({ aborted }) => aborted)).toEqual([true, false])
  rerender({ question: 'b', restartKey: '1' })
  await act(settle)
  rerender({ question: 'c', restartKey: '1' })
  await act(settle)
  expect(transport.requests.map(({ request }) => request.body)).toEqual([
    '{"question":"a"}',
    '{"question":"b"}',
    '{"question":"b"}',
  ])
})

it('sends nothing for null', async () => {
  const transport = scriptedTransport()
  const { result } = renderHook(() => useEventStream(null, { transport }))
  await act(settle)
  expect(transport.requests).toHaveLength(0)
  expect(result.current.status).toBe('idle')
})

function Notices({ transport, loading }: { transport: Transport; loading?: Promise<void> }) {
  const { status } = useEventStream('/notices', { transport })
  if (loading) use(loading)
  return <p>{status}</p>
}

it('sends nothing for a component that suspends and is thrown away, and one request when it is shown', async () => {
  const transport = scriptedTransport()
  let loaded = () => {}
  const loading = new Promise<void>((resolve) => {
    loaded = resolve
  })
  await act(async () => {
    render(
      <Suspense fallback="loading">
        <Notices transport={transport} loading={loading} />
      </Suspense>,
    )
  })
  expect(transport.requests).toHaveLength(0)
  await act(async () => loaded())
  await act(settle)
  expect(screen.getByText('connecting')).toBeTruthy()
  expect(transport.requests).toHaveLength(1)
})

it('ends with a hidden Activity, and opens again when it is shown', async () => {
  const transport = scriptedTransport()
  const page = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <Notices transport={transport} />
    </Activity>
  )
  const { rerender } = render(page('visible'))
  await act(settle)
  rerender(page('hidden'))
  await act(settle)
  expect(transport.requests.map(({ aborted }) => aborted)).toEqual([true])
  rerender(page('visible'))
  await act(settle)
  expect(transport.requests.map(({ aborted }) => aborted)).toEqual([true, false])
})
