import { expect, it, vi } from 'vitest'
import { systemSurroundings } from './Ports.ts'

it('hears the network and the page come back, and nothing after it stopped listening', () => {
  const listener = vi.fn()
  const stop = systemSurroundings.onWake(listener)
  const wake = () => {
    dispatchEvent(new Event('online'))
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }
  wake()
  expect(listener.mock.calls.map(([event]) => event.type)).toEqual(['online', 'pageshow', 'visibilitychange'])
  stop()
  wake()
  expect(listener).toHaveBeenCalledTimes(3)
  expect(systemSurroundings.isOnline()).toBe(navigator.onLine)
})
