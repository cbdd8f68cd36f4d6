import { afterEach, beforeEach, expect, vi } from 'vitest'

/** What React or our code reports with console.error is a failure, whatever the assertions say. */
let errors: unknown[][] = []

beforeEach(() => {
  errors = []
  vi.spyOn(console, 'error').mockImplementation((...args) => void errors.push(args))
})

afterEach(() => {
  const seen = errors
  vi.restoreAllMocks()
  expect(seen, 'console.error was called').toEqual([])
})
