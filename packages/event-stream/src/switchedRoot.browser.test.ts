import { describe, expect, it, vi } from 'vitest'
import { fetchEventSourceTransport } from './fetch-event-source.ts'
import { CONTRACT, KNOWN_TO_FAIL } from './test-kit/contractRows.ts'

/** The composition root, switched to Microsoft's client: what names no transport goes through it. */
const { made } = vi.hoisted(() => ({ made: { count: 0 } }))
vi.mock('./defaultTransport.ts', async () => {
  const { fetchEventSourceTransport } = await import('./fetch-event-source.ts')
  return {
    defaultTransport(options: object) {
      made.count += 1
      return fetchEventSourceTransport(options)
    },
  }
})

describe('with the composition root switched to fetchEventSourceTransport()', () => {
  describe('the contract', () => {
    it.each(CONTRACT)(
      '$name',
      async ({ name, run }) => {
        const isKnown = KNOWN_TO_FAIL['fetchEventSourceTransport()']?.includes(name) === true
        if (isKnown) await expect(run(undefined)).rejects.toThrow()
        else await run(undefined)
      },
      60_000,
    )
  })

  // All that run in a page: Microsoft's client needs `window`, so it does not run in a worker.
  describe('our own tests', async () => {
    await import('./createEventStream.browser.test.ts')
  })

  it('has gone through it each time', () => {
    expect(fetchEventSourceTransport().name).toBe('fetch-event-source')
    expect(made.count).toBeGreaterThan(CONTRACT.length)
  })
})
