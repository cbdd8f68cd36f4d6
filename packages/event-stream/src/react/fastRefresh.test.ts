// @vitest-environment jsdom
import {
  createSignatureFunctionForTransform,
  injectIntoGlobalHook,
  performReactRefresh,
  register,
} from 'react-refresh/runtime'
import { afterEach, expect, it, vi } from 'vitest'
import type { UseEventStreamOptions } from '../index.ts'
import { settle } from '../test-kit/setUpStream.ts'
import { scriptedTransport } from '../testing.ts'

// React looks for the hook when it is loaded, so it comes after.
injectIntoGlobalHook(globalThis)
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
const { act, createElement, useState } = await import('react')
const { createRoot } = await import('react-dom/client')
const { useEventStream } = await import('../index.ts')

const join = { initialState: '', reduce: (text: string, event: { data: string }) => text + event.data }
let unmount = () => {}
afterEach(() => act(async () => unmount()))

/** What a bundler makes of a component's file, each time it is saved. */
function save(version: string, options: UseEventStreamOptions) {
  const signature = createSignatureFunctionForTransform()
  // biome-ignore lint/correctness/noComponentHookFactories: a saved file is another component, which the refresh runtime takes for the same
  function Notices() {
    signature()
    const stream = useEventStream('/notices', { ...options, ...join })
    const [open] = useState(() => stream.open)
    return createElement('button', { onClick: () => open() }, `${version}: ${stream.status} ${stream.data}`)
  }
  signature(Notices, 'useEventStream useState')
  register(Notices, 'Notices.tsx Notices')
  return Notices
}

async function show(component: () => unknown) {
  const host = document.createElement('div')
  const root = createRoot(host)
  unmount = () => root.unmount()
  await act(async () => root.render(createElement(component as () => null)))
  await act(settle)
  return host
}

it('opens a feed once more when its component is saved, and keeps one request', async () => {
  const transport = scriptedTransport()
  const host = await show(save('first', { transport }))
  await act(async () => transport.requests[0]?.send('data: a\n\n'))
  await vi.waitFor(() => act(async () => expect(host.textContent).toBe('first: open a')))

  save('second', { transport })
  await act(async () => void performReactRefresh())
  await act(settle)
  expect(transport.requests.map(({ aborted }) => aborted)).toEqual([true, false])
  expect(host.textContent).toBe('second: connecting ')
  await act(async () => transport.requests[1]?.send('data: b\n\n'))
  await vi.waitFor(() => act(async () => expect(host.textContent).toBe('second: open b')))
  expect(transport.requests).toHaveLength(2)
})

it('sends no POST by itself when a component is saved: the answer stops, what came stays', async () => {
  const transport = scriptedTransport()
  const host = await show(save('first', { transport, method: 'POST' }))
  await act(async () => host.querySelector('button')?.click())
  await act(settle)
  await act(async () => transport.requests[0]?.send('data: a\n\n'))
  await vi.waitFor(() => act(async () => expect(host.textContent).toBe('first: open a')))

  save('second', { transport, method: 'POST' })
  await act(async () => void performReactRefresh())
  await act(settle)
  expect(host.textContent).toBe('second: closed a')
  expect(transport.requests.map(({ aborted }) => aborted)).toEqual([true])
})
