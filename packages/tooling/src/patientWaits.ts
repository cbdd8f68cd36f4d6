import { vi } from 'vitest'

/** `vi.waitFor` gives up after a second, which a machine that does other work as well may need. Only a failing test waits so long. */
const PATIENCE_MS = 10_000

const { waitFor } = vi
const patientWaitFor: typeof vi.waitFor = (condition, options) =>
  waitFor(condition, typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options })

// Files that share a thread share `vi`.
if (waitFor.name !== patientWaitFor.name) vi.waitFor = patientWaitFor
