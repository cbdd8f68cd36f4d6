import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// The library does it by itself only where the runner's functions are global.
afterEach(cleanup)

// Only a test that fails waits so long; on a machine that does other work a second is not enough for one that passes.
configure({ asyncUtilTimeout: 10_000 })
