import type { Meta, StoryObj } from '@storybook/react-vite'
import { StreamingMarkdown } from '@streamside/markdown'
import { expect } from 'storybook/test'
import { attack } from './texts.ts'
import '@streamside/markdown/styles.css'

const meta: Meta<typeof StreamingMarkdown> = {
  component: StreamingMarkdown,
  args: { text: attack, style: { padding: '1rem', font: '1rem/1.6 system-ui, sans-serif' } },
}
export default meta

type Story = StoryObj<typeof StreamingMarkdown>

/** Images of other hosts wait for a click: their address may carry away what the model knows. */
export const ImagesWait: Story = {
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('script, img, [href^="javascript"]')).toBeNull()
    await expect(canvasElement.querySelectorAll('button')).toHaveLength(2)
  },
}

export const ImagesBlocked: Story = { args: { urlPolicy: { foreignImages: 'block' } } }

export const OnlyOneHost: Story = {
  args: {
    text: '[ours](https://example.org/docs/a), [theirs](https://example.com)',
    urlPolicy: { linkPrefixes: ['https://example.org/docs/'] },
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('a[href]')).toHaveLength(1)
  },
}
