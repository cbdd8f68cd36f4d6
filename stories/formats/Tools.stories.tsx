import type { Meta, StoryObj } from '@storybook/react-vite'
import { anthropicMessages, type ChatTool, openAIResponses } from '@streamside/chat'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { type LiveFormatArgs, liveFormatMeta } from './LiveFormat.tsx'

const query = { type: 'object', properties: { query: { type: 'string' } } }
const search: ChatTool = {
  name: 'search',
  description: 'Searches the handbook.',
  inputSchema: query,
  execute: () => ({ pages: 3 }),
}

/** Tools that run in the page: the model calls them, gets their results back, and goes on in the same answer. */
const meta: Meta<LiveFormatArgs> = { ...liveFormatMeta, args: { tools: [search], seen: /text\/event-stream/ } }
export default meta
type Story = StoryObj<typeof meta>

export const RunInThePage: Story = { args: { endpoint: '/v1/responses?tokenMs=2', format: openAIResponses() } }
/** The reader is asked before the call is run. */
export const WithApproval: Story = {
  args: {
    endpoint: '/v1/messages?tokenMs=2',
    format: anthropicMessages(),
    tools: [{ ...search, needsApproval: true }],
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox'), 'What is SSE?{Enter}')
    await userEvent.click(await canvas.findByRole('button', { name: /^(Allow|允许)$/ }))
    const answer = await canvas.findByRole('article', { name: /^(Assistant|助手)$/ })
    await waitFor(() => expect(answer).toHaveTextContent(args.seen), { timeout: 10_000 })
  },
}
