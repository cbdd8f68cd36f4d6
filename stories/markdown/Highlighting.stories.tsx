import type { Meta, StoryObj } from '@storybook/react-vite'
import { createShikiHighlighter } from '@streamside/markdown/highlight'
import { expect, waitFor } from 'storybook/test'
import { Stream } from './Stream.tsx'

const highlighter = createShikiHighlighter()

const text = `\`\`\`ts
/** A retry with backoff. */
export async function retry<T>(run: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt === attempts) throw error // no more
      await sleep(1000 * 2 ** attempt)
    }
  }
}
\`\`\`

\`\`\`python
def greet(name: str) -> str:
    return f"Hello, {name}!"  # three classes in one line
\`\`\`

\`\`\`nobody-knows
this stays as it is
\`\`\`
`

const meta: Meta<typeof Stream> = { component: Stream, args: { text, highlighter, charactersPerSecond: 400 } }
export default meta

/** Shiki and each language are loaded when they are first met. A line is read once. */
export const WhileItGrows: StoryObj<typeof Stream> = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.tok-function')).toBeVisible(), { timeout: 10_000 })
    await expect(canvasElement.querySelector('[style*="color"]')).toBeNull()
  },
}
