import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { RawStream } from './RawStream.tsx'

const meta: Meta<typeof RawStream> = {
  component: RawStream,
  args: { path: '/v1/chat/completions', query: 'firstTokenMs=50&tokenMs=5' },
}
export default meta

type Story = StoryObj<typeof RawStream>

/** Asks, with a fault or without, and waits until the view shows what is said. */
function asksAndSees(seen: RegExp, fault = ''): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    if (fault !== '') await userEvent.selectOptions(canvas.getByLabelText('Fault'), fault)
    await userEvent.click(canvas.getByRole('button', { name: 'Ask' }))
    await waitFor(() => expect(canvas.getByLabelText('Raw stream')).toHaveTextContent(seen), { timeout: 10_000 })
  }
}

export const RawBytes: Story = { play: asksAndSees(/data: \[DONE\] \(the body ended\)$/) }

export const Anthropic: Story = {
  args: { path: '/v1/messages' },
  play: asksAndSees(/event: message_stop data: .+ \(the body ended\)$/),
}

export const Ollama: Story = {
  args: { path: '/ollama/api/chat' },
  play: asksAndSees(/^200 application\/x-ndjson .+"done":true/),
}

export const Recording: Story = {
  args: { path: '/replay/anthropic-messages', query: 'speed=10' },
  play: asksAndSees(/event: message_stop/),
}

export const Refused: Story = { play: asksAndSees(/^429 application\/json .+rate_limit_exceeded/, '429') }

export const Dropped: Story = { play: asksAndSees(/\(the connection broke: .+\)$/, 'drop') }

export const WithHeartbeats: Story = { play: asksAndSees(/: heartbeat .+: heartbeat/, 'heartbeat') }
