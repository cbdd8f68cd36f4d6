import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { Conversation, localeOf } from './Conversation.tsx'
import { exchange, question, words } from './samples.ts'

const talk: typeof exchange extends () => infer TBuild ? TBuild : never = (locale) => [
  ...exchange()(locale),
  question(words('question', locale), { id: 'again' }),
  { ...exchange()(locale)[1], id: 'answered' } as ReturnType<ReturnType<typeof exchange>>[number],
]

/** How messages look: questions in bubbles, all in bubbles, or flat with names. */
const meta: Meta<typeof Conversation> = {
  component: Conversation,
  args: { messages: talk },
  render: (args, { globals }) => <Conversation {...args} locale={localeOf(globals)} />,
}
export default meta
type Story = StoryObj<typeof Conversation>

export const Mixed: Story = { args: { variant: 'mixed' } }
export const Bubbles: Story = { args: { variant: 'bubbles' } }
export const Flat: Story = {
  args: { variant: 'flat' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByText(/^(You|我)$/)[0]).toBeVisible()
  },
}

/** With `components.avatar` an answer has a head in the mixed variant too. */
export const OwnAvatar: Story = {
  args: { components: { avatar: ({ role }) => <b>{role === 'user' ? 'Y' : 'S'}</b> } },
}
