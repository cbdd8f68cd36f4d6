import type { Meta, StoryObj } from '@storybook/react-vite'
import { openAIChat } from '@streamside/chat'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { Conversation, localeOf } from './Conversation.tsx'

async function ask(canvasElement: HTMLElement, text: string): Promise<HTMLElement> {
  const canvas = within(canvasElement)
  await userEvent.type(canvas.getByRole('textbox'), `${text}{Enter}`)
  return canvas.findByRole('article', { name: /Assistant|助手/ })
}

/** Parts as they come from the live endpoint. */
const meta: Meta<typeof Conversation> = {
  component: Conversation,
  render: (args, { globals }) => <Conversation {...args} locale={localeOf(globals)} />,
}
export default meta
type Story = StoryObj<typeof Conversation>

/** Open while the model thinks, folded when it answers. */
export const Thinking: Story = {
  args: { query: 'with=reasoning&tokenMs=15' },
  play: async ({ canvasElement }) => {
    const answer = await ask(canvasElement, 'What is SSE?')
    await waitFor(() => expect(answer.querySelector('details')).toHaveAttribute('open'), { timeout: 8000 })
    await waitFor(() => expect(answer.querySelector('[data-slot="chat-bubble"]')).toBeVisible(), { timeout: 15_000 })
    await expect(answer.querySelector('details')).not.toHaveAttribute('open')
  },
}

/** A tool that a person must allow; it runs in the page. */
export const AskingForApproval: Story = {
  args: {
    query: 'with=tools&tokenMs=5',
    options: {
      format: openAIChat({ model: 'docs-assistant' }),
      tools: [
        {
          name: 'get_weather',
          description: 'The weather in a city',
          needsApproval: true,
          inputSchema: { type: 'object', properties: { city: { type: 'string' } } },
          execute: () => ({ celsius: 21 }),
        },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    await ask(canvasElement, 'How is the weather in Chengdu?')
    await within(canvasElement).findAllByRole('button', { name: /^(Allow|允许)$/ }, { timeout: 10_000 })
  },
}
