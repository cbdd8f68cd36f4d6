import { type ComponentPropsWithoutRef, forwardRef, useId, useMemo, useState } from 'react'
import type { Conversations } from '../conversations/Conversations.ts'
import type { ChatLabels } from '../locales/ChatLabels.ts'
import { en } from '../locales/en.ts'
import { ChatLabelsProvider, useOptionalChatContext } from '../react/ChatProvider.tsx'
import { useConversations } from '../react/useConversations.ts'
import { ConversationItem } from './conversations/ConversationItem.tsx'
import { conversationLabels } from './conversations/conversationLabels.ts'
import { moveFocus } from './conversations/moveFocus.ts'
import { useConversationSearch } from './conversations/useConversationSearch.ts'
import { useNow } from './conversations/useNow.ts'
import { CloseIcon, PlusIcon, SearchIcon } from './icons.tsx'

/** Props of {@link ConversationList}, and everything that a `nav` takes. */
export interface ConversationListProps extends Omit<ComponentPropsWithoutRef<'nav'>, 'children' | 'onSelect'> {
  conversations: Conversations
  /** @default those of the chat around it, else English */
  labels?: ChatLabels | undefined
  /** A BCP 47 tag for times. @default labels.locale */
  locale?: string | undefined
  /** A conversation was opened. */
  onSelect?: ((id: string) => void) | undefined
  /** Begins a new one; `null`: there is no such button. @default conversations.create() */
  onCreate?: (() => void) | null | undefined
}

/** Assistants or conversations (W10): found by their words, the current one at the top, pinned ones below it. */
export const ConversationList = forwardRef<HTMLElement, ConversationListProps>(function ConversationList(
  { conversations, labels: given, locale: givenLocale, onSelect, onCreate, ...props },
  ref,
) {
  const around = useOptionalChatContext()
  const labels = given ?? around?.labels ?? en
  const locale = givenLocale ?? given?.locale ?? around?.locale ?? labels.locale
  const words = useMemo(() => ({ ...conversationLabels, ...labels.conversations }), [labels])
  const [text, setText] = useState('')
  const snapshot = useConversations(conversations)
  const { shown, isSearching } = useConversationSearch(conversations, text)
  const [lastFocusedId, setLastFocusedId] = useState<string>()
  const nowMs = useNow()
  const listId = useId()

  const stopId = shown.some(({ id }) => id === lastFocusedId) ? lastFocusedId : shown[0]?.id
  const isEmpty = shown.length === 0 && !isSearching
  const note = text.trim() !== '' ? words.nothingFound : snapshot.status === 'loading' ? words.loading : words.empty

  return (
    <ChatLabelsProvider labels={labels}>
      <nav aria-label={words.list} {...props} ref={ref} data-slot="conversation-list">
        <div data-slot="conversation-tools">
          <div data-slot="conversation-search">
            <SearchIcon />
            <input
              type="search"
              aria-label={words.search}
              placeholder={words.search}
              aria-controls={listId}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            {text !== '' && (
              <button
                type="button"
                data-slot="chat-icon-button"
                aria-label={words.clearSearch}
                onClick={(event) => {
                  setText('')
                  event.currentTarget.parentElement?.querySelector('input')?.focus()
                }}
              >
                <CloseIcon />
              </button>
            )}
          </div>
          {onCreate !== null && (
            <button
              type="button"
              data-slot="chat-icon-button"
              aria-label={words.newConversation}
              title={words.newConversation}
              onClick={() => (onCreate ? onCreate() : void conversations.create())}
            >
              <PlusIcon />
            </button>
          )}
        </div>
        {snapshot.problem !== undefined && (
          <div data-slot="chat-notice" data-kind="failed" role="alert">
            <p>{snapshot.problem}</p>
            <button
              type="button"
              data-slot="chat-icon-button"
              aria-label={words.dismiss}
              onClick={conversations.dismissProblem}
            >
              <CloseIcon />
            </button>
          </div>
        )}
        <ul
          id={listId}
          data-slot="conversation-items"
          onKeyDown={moveFocus}
          onFocus={(event) => {
            const line = event.target.closest<HTMLElement>('[data-id]')
            if (line?.dataset.id) setLastFocusedId(line.dataset.id)
          }}
        >
          {shown.map((info) => (
            <ConversationItem
              key={info.id}
              info={info}
              conversations={conversations}
              labels={words}
              locale={locale}
              nowMs={nowMs}
              isCurrent={info.id === snapshot.currentId}
              isTabStop={info.id === stopId}
              onSelect={(id) => {
                conversations.open(id)
                onSelect?.(id)
              }}
            />
          ))}
        </ul>
        <p data-slot="conversation-note" role="status">
          {isEmpty && note}
        </p>
      </nav>
    </ChatLabelsProvider>
  )
})
