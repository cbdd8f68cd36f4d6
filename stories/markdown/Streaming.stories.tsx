import type { Meta, StoryObj } from '@storybook/react-vite'
import { alerts, footnotes } from '@streamside/markdown'
import { expect, waitFor } from 'storybook/test'
import { Stream } from './Stream.tsx'
import { everything } from './texts.ts'

const meta: Meta<typeof Stream> = {
  component: Stream,
  args: { text: everything, charactersPerSecond: 200, extensions: [footnotes, alerts] },
  argTypes: { charactersPerSecond: { control: { type: 'range', min: 5, max: 5000, step: 5 } } },
}
export default meta

type Story = StoryObj<typeof Stream>

/** At the pace of a model. Turn the knob to see it slower or faster. */
export const EveryConstruct: Story = {}

export const Fast: Story = {
  args: { charactersPerSecond: 5000 },
  play: async ({ canvasElement }) => {
    const seen = new Set<string>()
    const observer = new MutationObserver(() => seen.add(canvasElement.querySelector('p')?.textContent ?? ''))
    observer.observe(canvasElement, { subtree: true, childList: true, characterData: true })
    await waitFor(() => expect(canvasElement.querySelector('[data-slot="markdown-footnotes"]')).not.toBeNull(), {
      timeout: 8000,
    })
    observer.disconnect()
    for (const text of seen) await expect(text).not.toMatch(/\*\*|~~|`|\]\(/)
    await expect(canvasElement.querySelectorAll('h1, h2, h3')).toHaveLength(4)
  },
}

export const InChinese: Story = {
  args: { labels: { copy: '复制', copied: '已复制', tip: '提示' }, charactersPerSecond: 5000 },
}
