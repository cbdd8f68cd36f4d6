import type { Meta, StoryObj } from '@storybook/react-vite'
import { ChatForm, ChatWindow, createChat, en, flowWords, openAIChat, startFlow } from '@streamside/chat'
import { flowWordsZhCN, zhCN } from '@streamside/chat/locales/zh-CN'
import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { liveBackend } from '../composer/liveBackend.ts'
import { quotation } from './quotation.ts'

const components = { form: ChatForm }

function Quotation({ isChinese }: { isChinese: boolean }) {
  const [chat] = useState(() => {
    const made = createChat({ endpoint: '/v1/chat/completions', format: openAIChat(), backend: liveBackend() })
    startFlow(made, { ...quotation, words: isChinese ? flowWordsZhCN : flowWords })
    return made
  })
  return <ChatWindow chat={chat} components={components} labels={isChinese ? zhCN : en} />
}

/** W11: a form of several steps inside the conversation; each submission becomes a question. */
const meta: Meta = {
  decorators: [(Story) => <div style={{ height: '100dvh' }}>{Story()}</div>],
  render: (_, { globals }) => <Quotation isChinese={globals.locale === 'zh-CN'} />,
}
export default meta
type Story = StoryObj

export const FirstStep: Story = {}

/** The wrong fields are listed, each says what is wrong, and the first has the focus. */
export const Mistakes: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('textbox', { name: /^Quantity/ }), '0')
    await userEvent.click(canvas.getByRole('button', { name: /^(Next|下一步)$/ }))
    await expect(canvas.getByRole('combobox')).toHaveFocus()
    await expect(canvas.getByRole('combobox')).toHaveAccessibleDescription(/./)
    await expect(canvas.getByText(/2 things to mend|有 2 项/)).toBeVisible()
  },
}

export const SecondStep: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.selectOptions(await canvas.findByRole('combobox'), 'Sensor')
    await userEvent.type(canvas.getByRole('textbox', { name: /^Quantity/ }), '12')
    await userEvent.click(canvas.getByRole('button', { name: /^(Next|下一步)$/ }))
    await waitFor(() => expect(canvas.getByRole('radio', { name: 'China' })).toHaveFocus())
    await expect(canvas.getByText('I need a quotation for 12 × Sensor.')).toBeVisible()
  },
}

/** Half-way out, after a confirmation. */
export const Cancelled: Story = {
  play: async ({ canvasElement, context }) => {
    await SecondStep.play?.(context)
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: /^(Cancel|取消)$/ }))
    const dialog = within(canvas.getByRole('alertdialog'))
    await userEvent.click(dialog.getByRole('button', { name: /^(Cancel|取消)$/ }))
    await waitFor(() => expect(canvas.getByText(/^(Cancelled|已取消)$/)).toBeVisible())
  },
}
