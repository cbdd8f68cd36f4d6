import type { Meta, StoryObj } from '@storybook/react-vite'
import { ChatWindow, en, openAIChat } from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { liveBackend } from '../composer/liveBackend.ts'
import { sampleMessages } from '../composer/sample.ts'
import { TokenTable } from './TokenTable.tsx'
import './brook.css'

interface Args {
  'aria-label'?: string
  theme?: string
  colorScheme?: 'auto' | 'light' | 'dark'
  variant?: 'mixed' | 'bubbles' | 'flat'
}

function Themed({ locale, ...args }: Args & { locale: string }) {
  const isChinese = locale === 'zh-CN'
  return (
    <ChatWindow
      {...args}
      endpoint="/v1/chat/completions"
      format={openAIChat()}
      backend={liveBackend()}
      messages={sampleMessages(locale)}
      labels={isChinese ? zhCN : en}
      title={isChinese ? '文档助手' : 'Docs assistant'}
      avatar="S"
    />
  )
}

/** Themes are made of variables alone: the calm one that is there by default, the compact one, and a brand's own. */
const meta: Meta<Args> = {
  decorators: [(Story) => <div style={{ height: '100dvh' }}>{Story()}</div>],
  render: (args, { globals }) => <Themed {...args} locale={globals.locale} />,
}
export default meta
type Story = StoryObj<Args>

export const Calm: Story = {}
export const Compact: Story = { args: { theme: 'compact' } }
/** Twelve variables in a file of the brand's own. */
export const Brand: Story = { args: { theme: 'brook', variant: 'bubbles' } }

/** Light and dark side by side on one page: each window may have its own. */
export const LightBesideDark: Story = {
  render: (_, { globals }) => (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(20rem, 100%), 1fr))',
        height: '100%',
      }}
    >
      <Themed locale={globals.locale} aria-label="Light" colorScheme="light" />
      <Themed locale={globals.locale} aria-label="Dark" colorScheme="dark" theme="brook" />
    </div>
  ),
}

/** Every variable, with its value here. */
export const Tokens: Story = { decorators: [(Story) => <div>{Story()}</div>], render: () => <TokenTable /> }
