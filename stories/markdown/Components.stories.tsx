import type { Meta, StoryObj } from '@storybook/react-vite'
import { type MarkdownComponents, StreamingMarkdown } from '@streamside/markdown'
import { expect, within } from 'storybook/test'
import '@streamside/markdown/styles.css'

/** Outside of any component: made anew at each render, they would be other components to React. */
const components: MarkdownComponents = {
  h2: ({ node, ...props }) => <h2 {...props} style={{ borderBlockEnd: '2px solid currentcolor' }} />,
  a: ({ node, children, ...props }) => (
    <a {...props}>
      {children}
      {' ↗'}
    </a>
  ),
}

const meta: Meta<typeof StreamingMarkdown> = {
  component: StreamingMarkdown,
  args: {
    text: '## Your heading\n\nand [your link](https://example.org).',
    components,
    style: { padding: '1rem', font: '1rem/1.6 system-ui, sans-serif' },
  },
}
export default meta

export const Replaced: StoryObj<typeof StreamingMarkdown> = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('link')).toHaveTextContent('your link ↗')
  },
}
