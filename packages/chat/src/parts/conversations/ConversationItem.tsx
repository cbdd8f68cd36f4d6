import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ConversationInfo, Conversations } from '../../conversations/Conversations.ts'
import type { ConversationListLabels } from '../../locales/ConversationListLabels.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { EditIcon, MoreIcon, PinIcon, TrashIcon } from '../icons.tsx'
import { ConversationTitleInput } from './ConversationTitleInput.tsx'
import { formatActivity } from './formatActivity.ts'

/** What a line of the list is given. */
export interface ConversationItemProps {
  info: ConversationInfo
  conversations: Conversations
  labels: ConversationListLabels
  locale: string | undefined
  nowMs: number
  isCurrent: boolean
  /** The one line that Tab reaches. */
  isTabStop: boolean
  onSelect: (id: string) => void
}

/** One conversation: opened by a press, and what else one can do with it behind a button. */
export function ConversationItem(props: ConversationItemProps) {
  const { info, conversations, labels, locale, nowMs, isCurrent, isTabStop, onSelect } = props
  const [mode, setMode] = useState<'idle' | 'actions' | 'rename' | 'remove'>('idle')
  const button = useRef<HTMLButtonElement>(null)
  const title = info.title || labels.untitled
  const tabIndex = isTabStop ? 0 : -1

  // What had the focus is gone: it returns to the line.
  const lastMode = useRef(mode)
  useEffect(() => {
    const hasEnded = mode === 'idle' && lastMode.current !== 'idle' && lastMode.current !== 'remove'
    lastMode.current = mode
    if (hasEnded && document.activeElement === document.body) button.current?.focus()
  }, [mode])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'F2') setMode('rename')
    else if (event.key === 'Delete') setMode('remove')
    else if (event.key === 'Escape' && mode === 'actions') {
      setMode('idle')
      button.current?.focus()
    } else return
    event.preventDefault()
  }

  if (mode === 'rename') {
    return (
      <li data-slot="conversation-item" data-id={info.id} data-current={isCurrent ? '' : undefined}>
        <ConversationTitleInput
          title={info.title}
          label={labels.newTitle}
          onDone={(next) => {
            if (next !== undefined && next !== info.title) conversations.rename(info.id, next)
            setMode('idle')
          }}
        />
      </li>
    )
  }

  return (
    <li
      data-slot="conversation-item"
      data-id={info.id}
      data-current={isCurrent ? '' : undefined}
      data-pinned={info.isPinned ? '' : undefined}
      data-unread={info.isUnread ? '' : undefined}
    >
      <button
        ref={button}
        type="button"
        data-slot="conversation-open"
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={tabIndex}
        onClick={() => onSelect(info.id)}
        onKeyDown={onKeyDown}
      >
        <span data-slot="conversation-avatar" aria-hidden="true">
          {info.avatarUrl ? <img src={info.avatarUrl} alt="" /> : [...title][0]?.toUpperCase()}
        </span>
        <span data-slot="conversation-title">
          <bdi>{title}</bdi>
          {info.isPinned && (
            <span data-slot="conversation-pin" title={labels.pinned}>
              <PinIcon />
              <span data-slot="chat-hidden">{labels.pinned}</span>
            </span>
          )}
        </span>
        <time dateTime={new Date(info.lastActiveAt).toISOString()} suppressHydrationWarning>
          {formatActivity(info.lastActiveAt, { nowMs, locale })}
        </time>
        <span data-slot="conversation-preview">
          <bdi>{info.preview}</bdi>
        </span>
        {(info.isRunning || info.isUnread) && (
          <span data-slot="conversation-mark" data-shy="when-wanted" data-running={info.isRunning ? '' : undefined}>
            <span data-slot="chat-hidden">{info.isRunning ? labels.running : labels.unread}</span>
          </span>
        )}
      </button>
      <button
        type="button"
        data-slot="conversation-more"
        data-shy="until-wanted"
        aria-label={labels.actions(title)}
        aria-expanded={mode === 'actions'}
        tabIndex={tabIndex}
        onClick={() => setMode(mode === 'actions' ? 'idle' : 'actions')}
        onKeyDown={onKeyDown}
      >
        <MoreIcon />
      </button>
      {mode === 'actions' && (
        <div data-slot="conversation-actions">
          <button
            type="button"
            onKeyDown={onKeyDown}
            onClick={() => {
              conversations.pin(info.id, !info.isPinned)
              setMode('idle')
            }}
          >
            <PinIcon />
            {info.isPinned ? labels.unpin : labels.pin}
          </button>
          <button type="button" onKeyDown={onKeyDown} onClick={() => setMode('rename')}>
            <EditIcon />
            {labels.rename}
          </button>
          <button type="button" data-danger onKeyDown={onKeyDown} onClick={() => setMode('remove')}>
            <TrashIcon />
            {labels.remove}
          </button>
        </div>
      )}
      {mode === 'remove' && (
        <ConfirmDialog
          title={`${labels.remove}: ${title}`}
          confirmLabel={labels.remove}
          cancelLabel={labels.cancel}
          danger
          onConfirm={() => conversations.remove(info.id)}
          onClose={() => setMode('idle')}
        >
          {labels.removeText(title)}
        </ConfirmDialog>
      )}
    </li>
  )
}
