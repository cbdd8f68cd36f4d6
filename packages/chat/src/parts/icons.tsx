import type { ReactNode } from 'react'
import type { ChatIconName } from '../react/ChatComponents.ts'
import { useOptionalChatContext } from '../react/ChatProvider.tsx'

interface IconProps {
  name: ChatIconName
  path: string
  more?: ReactNode
}

function Icon({ name, path, more }: IconProps) {
  const Own = useOptionalChatContext()?.components.icons?.[name]
  if (Own) return <Own />
  return (
    <svg data-slot="chat-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {path && <path d={path} />}
      {more}
    </svg>
  )
}

// Each picture is a component of its own, so that a bundle holds those that are used.
function icon(name: ChatIconName, path: string, more?: ReactNode) {
  return () => <Icon name={name} path={path} more={more} />
}

/** An arrow upwards: send. */
export const SendIcon = /* @__PURE__ */ icon('send', 'M10 16V4.5M4.8 9.7 10 4.5l5.2 5.2')
/** A filled square: stop. */
export const StopIcon = /* @__PURE__ */ icon(
  'stop',
  '',
  <rect x="5.5" y="5.5" width="9" height="9" rx="1.8" data-filled />,
)
/** An arrow downwards: to the end. */
export const ArrowDownIcon = /* @__PURE__ */ icon('arrow-down', 'M10 4v11.5M4.8 10.3l5.2 5.2 5.2-5.2')
/** Two sheets: copy. */
export const CopyIcon = /* @__PURE__ */ icon(
  'copy',
  'M9 7h5a2 2 0 0 1 2 2v5.5a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2ZM13 4.6A2 2 0 0 0 11.2 3.5H6A2.5 2.5 0 0 0 3.5 6v5.6a2 2 0 0 0 1.1 1.8',
)
/** A tick: done. */
export const CheckIcon = /* @__PURE__ */ icon('check', 'm4.5 10.5 3.6 3.6 7.4-8')
/** A circling arrow: again. */
export const RetryIcon = /* @__PURE__ */ icon('retry', 'M15.8 10a5.8 5.8 0 1 1-1.9-4.3M15.8 3.2v3.2h-3.2')
/** A triangle: trouble. */
export const WarningIcon = /* @__PURE__ */ icon('warning', 'M10 3.6 17 16H3L10 3.6ZM10 8.4v3.4M10 13.9v.1')
/** A cross: close, remove. */
export const CloseIcon = /* @__PURE__ */ icon('close', 'm5.2 5.2 9.6 9.6M14.8 5.2l-9.6 9.6')
/** A paper clip: attach. */
export const AttachIcon = /* @__PURE__ */ icon(
  'attach',
  'm16 9.2-6.1 6.1a3.7 3.7 0 0 1-5.2-5.2l6.4-6.4a2.5 2.5 0 0 1 3.5 3.5l-6.3 6.3a1.2 1.2 0 0 1-1.8-1.7L12 6.4',
)
/** A sheet with a folded corner: a file. */
export const FileIcon = /* @__PURE__ */ icon(
  'file',
  'M11.5 3H6.2a1.7 1.7 0 0 0-1.7 1.7v10.6A1.7 1.7 0 0 0 6.2 17h7.6a1.7 1.7 0 0 0 1.7-1.7V7l-4-4ZM11.5 3v4h4',
)
/** A speech bubble: the chat. */
export const ChatIcon = /* @__PURE__ */ icon(
  'chat',
  'M3.5 9.7c0-3.4 2.9-6 6.5-6s6.5 2.6 6.5 6-2.9 6-6.5 6c-.9 0-1.8-.2-2.6-.5L3.8 16.5l1-3c-.8-1-1.3-2.4-1.3-3.8Z',
)
/** A cross upright: new. */
export const PlusIcon = /* @__PURE__ */ icon('plus', 'M10 4v12M4 10h12')
/** A bin: delete. */
export const TrashIcon = /* @__PURE__ */ icon(
  'trash',
  'M3.8 5.6h12.4M8 5.6V3.5h4v2.1M5.4 5.6l.7 9.6a1.4 1.4 0 0 0 1.4 1.3h5a1.4 1.4 0 0 0 1.4-1.3l.7-9.6M8.4 8.8v4.6M11.6 8.8v4.6',
)
/** Lines kept apart: clear the context. */
export const DividerIcon = /* @__PURE__ */ icon('divider', 'M3.5 10h2.2M8.9 10h2.2M14.3 10h2.2M5 5.5h10M5 14.5h10')
/** A lens: search. */
export const SearchIcon = /* @__PURE__ */ icon('search', 'M14 9a5 5 0 1 1-10 0 5 5 0 0 1 10 0ZM12.7 12.7 16.5 16.5')
/** A pin. */
export const PinIcon = /* @__PURE__ */ icon(
  'pin',
  'm11.7 3.3 5 5-1.2 1.1-.7-.1-2.9 2.9-.1 3-1.2 1.2-6.9-6.9 1.2-1.2 3-.1 2.9-2.9-.2-.8 1.1-1.2ZM7 13l-3.6 3.6',
)
/** A pencil: edit. */
export const EditIcon = /* @__PURE__ */ icon(
  'edit',
  'M4 16l.8-3.4 8.6-8.6a1.5 1.5 0 0 1 2.1 0l.5.5a1.5 1.5 0 0 1 0 2.1l-8.6 8.6L4 16ZM11.8 5.6l2.6 2.6',
)
/** Three lines: a menu. */
export const MenuIcon = /* @__PURE__ */ icon('menu', 'M3.5 5.8h13M3.5 10h13M3.5 14.2h13')
/** Three dots: more. */
export const MoreIcon = /* @__PURE__ */ icon(
  'more',
  '',
  <path
    data-filled
    d="M5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2ZM10 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2ZM15 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2Z"
  />,
)
/** To the earlier. */
export const ChevronLeftIcon = /* @__PURE__ */ icon('chevron-left', 'm12 5-5 5 5 5')
/** To the later. */
export const ChevronRightIcon = /* @__PURE__ */ icon('chevron-right', 'm8 5 5 5-5 5')
/** Opens what is folded. */
export const ChevronDownIcon = /* @__PURE__ */ icon('chevron-down', 'm5 8 5 5 5-5')
/** A thumb up. */
export const ThumbUpIcon = /* @__PURE__ */ icon(
  'thumb-up',
  'M6.5 9v7H4.2a.9.9 0 0 1-.9-.9V9.9a.9.9 0 0 1 .9-.9h2.3Zm0 0 3.2-5.5c1 0 1.8.8 1.8 1.8v2.5h3.7c1 0 1.7.9 1.5 1.9l-1 5a1.6 1.6 0 0 1-1.5 1.3H6.5',
)
/** A thumb down. */
export const ThumbDownIcon = /* @__PURE__ */ icon(
  'thumb-down',
  'M13.5 11V4h2.3c.5 0 .9.4.9.9v5.2a.9.9 0 0 1-.9.9h-2.3Zm0 0-3.2 5.5c-1 0-1.8-.8-1.8-1.8v-2.5H4.8c-1 0-1.7-.9-1.5-1.9l1-5A1.6 1.6 0 0 1 5.8 4h7.7',
)
/** A spanner: a tool. */
export const ToolIcon = /* @__PURE__ */ icon(
  'tool',
  'M16.2 6.3a4 4 0 0 1-5.3 5L6 16.2A1.6 1.6 0 0 1 3.8 14l4.9-4.9a4 4 0 0 1 5-5.3l-2.4 2.4.4 2.1 2.1.4 2.4-2.4Z',
)
/** A list with times: the log. */
export const LogIcon = /* @__PURE__ */ icon('log', 'M3.5 5h2M3.5 10h2M3.5 15h2M8.5 5h8M8.5 10h8M8.5 15h5')
/** A chain: a link. */
export const LinkIcon = /* @__PURE__ */ icon(
  'link',
  'M8.4 11.6a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-.8.8M11.6 8.4a3 3 0 0 0-4.3 0L4.7 11A3 3 0 0 0 9 15.3l.8-.8',
)
/** A cloud struck out: no network. */
export const OfflineIcon = /* @__PURE__ */ icon(
  'offline',
  'M7 5.6a4.5 4.5 0 0 1 7.3 2.7 3.3 3.3 0 0 1 1.8 5.7M13.5 14.9H6a3.5 3.5 0 0 1-.8-6.9M3.5 3.5l13 13',
)
/** A spark: who answers. */
export const AssistantIcon = /* @__PURE__ */ icon(
  'assistant',
  'M10 3.2c.7 4 2.8 6.1 6.8 6.8-4 .7-6.1 2.8-6.8 6.8-.7-4-2.8-6.1-6.8-6.8 4-.7 6.1-2.8 6.8-6.8Z',
)
/** A person: who asks. */
export const PersonIcon = /* @__PURE__ */ icon(
  'person',
  'M10 9.8a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2ZM4 16.6a6 6 0 0 1 12 0',
)
