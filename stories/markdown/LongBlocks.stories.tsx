import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { Stream } from './Stream.tsx'
import { longTexts } from './texts.ts'

const meta: Meta<typeof Stream> = {
  component: Stream,
  args: { charactersPerSecond: 60_000 },
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

/** From the 33rd item on in boxes that a browser lays out one by one; it stays one list, its numbers go on. */
export const List: Story = {
  args: { text: longTexts.list },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('li')).toHaveLength(300), { timeout: 8000 })
    await expect(canvasElement.querySelectorAll('ol')).toHaveLength(1)
  },
}

export const Table: Story = {
  args: { text: longTexts.table },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('tr')).toHaveLength(501), { timeout: 8000 })
  },
}

export const FenceInAnItem: Story = { args: { text: longTexts['fence in an item'] } }
