import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { Stream } from './Stream.tsx'
import { longTexts } from './texts.ts'

const meta: Meta<typeof Stream> = {
  component: Stream,
  args: { charactersPerSecond: 20_000 },
  argTypes: { charactersPerSecond: { control: { type: 'range', min: 100, max: 100_000, step: 100 } } },
}
export default meta

type Story = StoryObj<typeof Stream>

/** 1,500 lines: the last of 24 pieces is the only one that a browser lays out anew. */
export const Code: Story = {
  args: { text: longTexts.code },
  play: async ({ canvasElement }) => {
    const chunks = () => canvasElement.querySelectorAll('[data-slot="markdown-chunk"]')
    await waitFor(() => expect(chunks()).toHaveLength(24), { timeout: 12_000 })
  },
}

export const List: Story = { args: { text: longTexts.list } }

export const Table: Story = { args: { text: longTexts.table } }

export const FenceInAnItem: Story = { args: { text: longTexts['fence in an item'] } }
