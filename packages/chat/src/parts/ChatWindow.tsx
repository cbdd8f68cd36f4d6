import { type CSSProperties, forwardRef, type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { en } from '../locales/en.ts'
import { ChatProvider } from '../react/ChatProvider.tsx'
import { useOwnedChat } from '../react/useOwnedChat.ts'
import { ChatComposer } from './ChatComposer.tsx'
import { ChatHeader } from './ChatHeader.tsx'
import { ChatTranscript } from './ChatTranscript.tsx'
import { ChatWelcome } from './ChatWelcome.tsx'
import { useComposedRef } from './useComposedRef.ts'
import { useLatePieces } from './useLatePieces.ts'
import { ChatLauncher } from './window/ChatLauncher.tsx'
import type { ChatWindowProps } from './window/ChatWindowProps.ts'
import { splitChatOptions } from './window/splitChatOptions.ts'
import { isEscape, useDock } from './window/useDock.ts'
import { useOpen } from './window/useOpen.ts'

/**
 * A whole chat: conversation, composer, welcome. It fills the box it is put in, or stands over the page.
 *
 * @example
 * <ChatWindow endpoint="/v1/chat/completions" format={openAIChat({ model: 'qwen3' })} />
 */
export const ChatWindow = forwardRef<HTMLElement, ChatWindowProps>(function ChatWindow(props, ref) {
  const { chat: given, options, rest } = splitChatOptions(props)
  const { labels = en, locale, components, variant, layout = 'inline', colorScheme, theme, ...more } = rest
  const { title, subtitle, avatar, actions, header, starters, welcome, composer, ...others } = more
  const {
    placeholder,
    submitKey,
    attachments,
    disabled,
    open,
    defaultOpen,
    onOpenChange,
    announce,
    follow,
    ...native
  } = others
  const chat = useOwnedChat(given ?? options)
  const { ChatAnnouncer, ChatQueue, ChatSuggestions, ConnectionNotice } = useLatePieces()
  const section = useRef<HTMLElement>(null)
  const composedRef = useComposedRef(section, ref)
  const sectionId = useId()
  const isDocked = layout !== 'inline'
  const [isOpen, setOpen] = useOpen({ open, defaultOpen: defaultOpen ?? layout === 'panel', onOpenChange })
  useDock(section, { isOpen, isDocked })

  const close = isDocked ? () => setOpen(false) : undefined
  const hasHeader = [title, subtitle, avatar, actions, close].some((piece) => piece !== undefined)
  const look = { 'data-color-scheme': colorScheme === 'auto' ? undefined : colorScheme, 'data-chat-theme': theme }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    native.onKeyDown?.(event)
    if (!close || !isEscape(event)) return
    event.preventDefault()
    close()
  }

  const body: ReactNode = (
    <section
      aria-label={labels.window}
      {...(isDocked && { id: sectionId, role: 'dialog', tabIndex: -1 })}
      {...native}
      {...look}
      ref={composedRef}
      data-slot="chat-window"
      data-layout={layout}
      onKeyDown={onKeyDown}
    >
      {header === undefined && hasHeader ? (
        <ChatHeader title={title} subtitle={subtitle} avatar={avatar} actions={actions} onClose={close} />
      ) : (
        header
      )}
      <ChatTranscript empty={welcome ?? <ChatWelcome starters={starters} />} follow={follow} />
      <div data-slot="chat-footer">
        {ConnectionNotice && <ConnectionNotice />}
        {ChatSuggestions && <ChatSuggestions />}
        {ChatQueue && <ChatQueue />}
        {composer ?? (
          <ChatComposer placeholder={placeholder} submitKey={submitKey} attachments={attachments} disabled={disabled} />
        )}
      </div>
      {ChatAnnouncer && <ChatAnnouncer policy={announce} />}
    </section>
  )

  return (
    <ChatProvider chat={chat} labels={labels} locale={locale} components={components} variant={variant}>
      {isDocked ? (
        <div {...look} data-slot="chat-dock" style={variablesOf(native.style)}>
          {layout === 'launcher' && <ChatLauncher isOpen={isOpen} onOpenChange={setOpen} controls={sectionId} />}
          {isOpen && body}
        </div>
      ) : (
        body
      )}
    </ChatProvider>
  )
})

/** A brand's variables are for the launcher as well. */
function variablesOf(style: CSSProperties = {}): CSSProperties {
  return Object.fromEntries(Object.entries(style).filter(([name]) => name.startsWith('--')))
}
