import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { Assistants, makeAssistants } from './Assistants.tsx'

function Story({ locale, endpoint }: { locale: string; endpoint?: string }) {
  const [conversations] = useState(() => makeAssistants(endpoint ? { endpoint } : {}))
  return <Assistants conversations={conversations} locale={locale} />
}

/** W10: assistants or conversations; the current one on top, then the pinned ones, HH:mm today and MM/DD before. */
const meta: Meta<{ endpoint?: string }> = {
  render: (args, { globals }) => <Story {...args} locale={globals.locale} />,
}
export default meta
type Story = StoryObj<{ endpoint?: string }>

const listOf = (canvasElement: HTMLElement) =>
  within(within(canvasElement).getByRole('navigation', { name: /^(Conversations|对话列表)$/ }))

export const Beside: Story = {}

/** In titles and in what was said. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    const list = listOf(canvasElement)
    await userEvent.type(list.getByRole('searchbox'), '报价')
    await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(1))
    await expect(list.getByRole('button', { name: /^报价助手(?!：)/ })).toBeVisible()
  },
}

export const Actions: Story = {
  play: async ({ canvasElement }) => {
    const list = listOf(canvasElement)
    await userEvent.click(list.getByRole('button', { name: /^(Travel expenses：更多|Actions for Travel)/ }))
    await userEvent.click(list.getByRole('button', { name: /^(Rename|重命名)$/ }))
    await userEvent.keyboard('Journeys{Enter}')
    await expect(list.getByRole('button', { name: /^Journeys(?!：)/ })).toHaveFocus()
  },
}

/** An answer goes on while another conversation is read, and its line is marked when it is there. */
export const InTheBackground: Story = {
  args: { endpoint: '/v1/chat/completions?tokenMs=20' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const list = listOf(canvasElement)
    await userEvent.type(canvas.getByRole('textbox', { name: /^(Message|消息)$/ }), 'What is SSE?{Enter}')
    await userEvent.click(list.getByRole('button', { name: /^Docs assistant(?!：)/ }))
    await list.findByText(/^(Answering|正在回答)$/)
    const orders = await list.findByRole('button', { name: /^Orders.*(Unread|未读)/ }, { timeout: 10_000 })
    await userEvent.click(orders)
    await expect((await canvas.findAllByRole('article'))[1]).toHaveAttribute('data-status', 'done')
  },
}
