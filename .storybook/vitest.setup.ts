// The annotations of preview.tsx are set by the addon itself; a story also fails on what reaches console.error.
import '../packages/tooling/src/failOnConsoleError.ts'
import { beforeEach } from 'vitest'

// In a real browser observers, scrolling and the network change state between the steps of a story. Storybook keeps
// React's test mode on there, which takes each such change for a mistake of the test: that is no fault of ours.
beforeEach(() => {
  const { error: report } = console
  console.error = (...words: unknown[]) => {
    if (!/not wrapped in act\(|configured to support act\(|inside an `act` scope/.test(String(words[0])))
      report(...words)
  }
})
