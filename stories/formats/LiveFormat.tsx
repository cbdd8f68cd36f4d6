import { type ChatFormat, type ChatTool, ChatWindow } from '@streamside/chat'
import { expect, userEvent, waitFor, within } from 'storybook/test'

/** What a story of a format names: whom to ask, how it speaks, and what a reader must see. */
export interface LiveFormatArgs {
  endpoint: string
  format: ChatFormat
  tools?: ChatTool[]
  seen: RegExp
}

/** A window that fills the page, on a live endpoint. */
export function LiveFormat({ endpoint, format, tools }: LiveFormatArgs) {
  return (
    <div style={{ height: '100dvh' }}>
      <ChatWindow key={endpoint} endpoint={endpoint} format={format} tools={tools} title={endpoint} />
    </div>
  )
}

/** Asks, and waits for what must be seen in the answer. */
export async function askAndSee({ canvasElement, args }: { canvasElement: HTMLElement; args: LiveFormatArgs }) {
  const canvas = within(canvasElement)
  await userEvent.type(canvas.getByRole('textbox'), 'What is SSE?{Enter}')
  const answer = await canvas.findByRole('article', { name: 'Assistant' })
  await waitFor(() => expect(answer).toHaveTextContent(args.seen), { timeout: 10_000 })
}

/** Of every story here. */
export const liveFormatMeta = {
  component: LiveFormat,
  argTypes: { format: { control: false }, tools: { control: false }, seen: { control: false } },
  play: askAndSee,
} as const
