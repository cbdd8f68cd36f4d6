import { useState } from 'react'
import type { ToolPart } from '../messages/ChatPart.ts'
import type { ChatPartRenderProps } from '../react/ChatComponents.ts'
import { useChatContext } from '../react/ChatProvider.tsx'
import { CheckIcon, ChevronDownIcon, ToolIcon, WarningIcon } from './icons.tsx'
import { useLatePieces } from './useLatePieces.ts'

/** Beyond this a result is cut: nobody reads a megabyte, and a browser stutters over it. */
const MAX_CHARS = 20_000

/** A call of a tool: its name and where it stands; folded out, its arguments and what came of it. */
export function ChatToolCall({ messageId, part }: ChatPartRenderProps<ToolPart>) {
  const { chat, labels } = useChatContext('ChatToolCall')
  const [isOpen, setOpen] = useState(false)
  const { ChatToolApproval } = useLatePieces()
  const status = chat.getMessage(messageId)?.status
  // A call whose answer was stopped runs no more.
  const isOver = status === 'stopped' || status === 'failed'
  const isBusy = !isOver && (part.state.startsWith('input-') || part.state === 'approval-responded')
  const label = isOver && !part.state.startsWith('output-') ? labels.stopped : labels.toolState(part.state)
  return (
    <div data-slot="chat-tool" data-state={part.state} data-busy={isBusy ? '' : undefined}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <ToolStateIcon state={part.state} />
          <code dir="ltr">{part.name}</code>
          <span data-slot="chat-tool-state">{label}</span>
          <ChevronDownIcon />
        </summary>
        {/* Written as JSON only when somebody looks, and while it is short. */}
        {isOpen && (
          <ToolJson label={labels.toolInput} text={part.input === undefined ? part.inputText : json(part.input)} />
        )}
        {isOpen && part.state === 'output-available' && <ToolJson label={labels.toolOutput} text={json(part.output)} />}
      </details>
      {part.errorText && (
        <p data-slot="chat-tool-error" dir="auto">
          {part.errorText}
        </p>
      )}
      {ChatToolApproval && part.state === 'approval-requested' && !isOver && <ChatToolApproval part={part} />}
    </div>
  )
}

function ToolStateIcon({ state }: { state: ToolPart['state'] }) {
  if (state === 'output-available') return <CheckIcon />
  return state === 'output-error' || state === 'output-denied' ? <WarningIcon /> : <ToolIcon />
}

function ToolJson({ label, text }: { label: string; text: string }) {
  const shown = text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS)}…` : text
  return (
    <div data-slot="chat-tool-json">
      <span>{label}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: what scrolls must be reachable by keyboard, and is no field */}
      <pre dir="ltr" tabIndex={0} role="group" aria-label={label}>
        {shown}
      </pre>
    </div>
  )
}

function json(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? '')
}
