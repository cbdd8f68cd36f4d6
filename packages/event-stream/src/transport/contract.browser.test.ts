import { EventSourcePolyfill } from 'event-source-polyfill'
import { EventSource as EventSourcePackage } from 'eventsource'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { eventSourceTransport, fetchTransport } from '../core.ts'
import { fetchEventSourceTransport } from '../fetch-event-source.ts'
import { type ContractTable, contractMarkdown, README_PATH } from '../test-kit/contractMarkdown.ts'
import { CONTRACT, KNOWN_TO_FAIL } from '../test-kit/contractRows.ts'
import type { EventSourceConstructor } from './eventSourceTransport.ts'
import type { Transport } from './Transport.ts'

/** Real Chromium, the real endpoint on this origin: one list of behaviours, every transport. */
const events = ['notification', 'close', 'ping']
const TRANSPORTS: Record<string, () => Transport> = {
  'fetchTransport()': () => fetchTransport(),
  'fetchEventSourceTransport()': () => fetchEventSourceTransport(),
  'eventSourceTransport()': () => eventSourceTransport({ events }),
  'event-source-polyfill': () =>
    eventSourceTransport({ events, EventSource: EventSourcePolyfill as EventSourceConstructor }),
  eventsource: () => eventSourceTransport({ events, EventSource: EventSourcePackage as EventSourceConstructor }),
}

/** event-source-polyfill writes each lost connection to the console, and leaves a promise of its own rejected. */
function overlookPolyfill(): void {
  vi.mocked(console.error).mockImplementation(() => {})
  addEventListener('unhandledrejection', overlook, { capture: true })
}
function overlook(event: PromiseRejectionEvent): void {
  if (String(event.reason) === 'TypeError: network error') event.stopImmediatePropagation()
}
afterEach(() => removeEventListener('unhandledrejection', overlook, { capture: true }))

const table: ContractTable = {
  transports: Object.keys(TRANSPORTS),
  rows: CONTRACT.map(({ name }) => ({ name, cells: {} })),
}

describe.each(Object.entries(TRANSPORTS))('%s', (name, create) => {
  const { capabilities } = create()
  it.each(CONTRACT)(
    '$name',
    async (row) => {
      const cells = table.rows.find((entry) => entry.name === row.name)?.cells ?? {}
      if (row.needs?.some((need) => !capabilities[need])) {
        cells[name] = 'n/a'
        return
      }
      if (name === 'event-source-polyfill') overlookPolyfill()
      const isKnown = KNOWN_TO_FAIL[name]?.includes(row.name) === true
      const passed = await row.run(create()).then(
        () => true,
        (error: unknown) => {
          if (!isKnown) throw error
          return false
        },
      )
      cells[name] = passed ? 'yes' : 'no'
      // A row that is listed and passes is listed wrongly.
      expect(passed).toBe(!isKnown)
    },
    60_000,
  )
})

afterAll(async () => {
  // A row that failed says so itself: a table without it would only be a second message of the same.
  if (table.rows.some(({ cells }) => Object.keys(cells).length < table.transports.length)) return
  const wanted = contractMarkdown(table)
  const readme = await commands.readFile(README_PATH)
  if (!readme.includes(wanted)) {
    throw new Error(
      `The table of transports in packages/event-stream/README.md is not what was measured. It should be:\n\n${wanted}`,
    )
  }
})
