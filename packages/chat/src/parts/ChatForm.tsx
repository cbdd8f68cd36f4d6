import type { ChatFormRenderProps } from '../react/ChatComponents.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useFlow } from '../react/useFlow.ts'
import { FormSummary } from './form/FormSummary.tsx'
import { OpenForm } from './form/OpenForm.tsx'

/**
 * A step of a form flow inside the conversation (W11): to fill in while it is open, to read afterwards.
 *
 * @example
 * <ChatWindow chat={chat} components={{ form: ChatForm }} />
 */
export function ChatForm({ part }: ChatFormRenderProps) {
  const { chat } = useChatContext('ChatForm')
  const run = useFlow(chat, part.flowId)
  const isOpen = part.state === 'open' && run?.status === 'open' && run.step === part.step
  if (isOpen) return <OpenForm key={`${part.flowId} ${part.step}`} run={run} part={part} />
  return <FormSummary part={part} step={run?.flow.steps[part.step]} />
}
