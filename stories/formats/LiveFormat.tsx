import { type ChatFormat, type ChatTool, ChatWindow, en } from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { expect, userEvent, waitFor, within } from 'storybook/test'

/** What a story of a format names: whom to ask, how it speaks, and what a reader must see. */
export interface LiveFormatArgs {
  endpoint: string
  format: ChatFormat
  tools?: ChatTool[]
  seen: RegExp
}

/** A window that fills the page, on a live endpoint. */
export function LiveFormat({ endpoint, format, tools, locale }: LiveFormatArgs & { locale: string }) {
  return (
    <div style={{ height: '100dvh' }}>
      <ChatWindow
        key={endpoint}
        endpoint={endpoint}
        format={format}
        tools={tools}
        title={endpoint}
        labels={locale === 'zh-CN' ? zhCN : en}
      />
    </div>
  )
}

/** Asks, and waits for what must be seen in the answer. */
export async function askAndSee({ canvasElement, args }: { canvasElement: HTMLElement; args: LiveFormatArgs }) {
  const canvas = within(canvasElement)
  await userEvent.type(canvas.getByRole('textbox'), 'What is SSE?{Enter}')
  const answer = await canvas.findByRole('article', { name: /^(Assistant|助手)$/ })
  await waitFor(() => expect(answer).toHaveTextContent(args.seen), { timeout: 10_000 })
}

/** Of every story here. */
export const liveFormatMeta = {
  render: (args: LiveFormatArgs, { globals }: { globals: { locale?: string } }) => (
    <LiveFormat {...args} locale={globals.locale ?? 'en'} />
  ),
  argTypes: { format: { control: false }, tools: { control: false }, seen: { control: false } },
  play: askAndSee,
} as const
