import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import type { AnnouncePolicy } from '../../announce/createNarrator.ts'
import type { ChatLabels } from '../../locales/ChatLabels.ts'
import type { ChatComponents } from '../../react/ChatComponents.ts'
import type { ChatVariant } from '../../react/ChatProvider.tsx'
import type { Chat } from '../../store/Chat.ts'
import type { ChatOptions } from '../../store/ChatOptions.ts'
import type { AttachmentLimits } from '../composer/AttachmentLimits.ts'

/** What a window has of its own, beside the chat's options. */
export interface ChatWindowOwnProps
  extends Omit<ComponentPropsWithoutRef<'section'>, keyof ChatOptions | 'children' | 'title'> {
  /** A heading above the conversation. */
  title?: ReactNode
  /** Below the title; while an answer is on its way it says so. */
  subtitle?: ReactNode
  /** The address of a picture, or a picture, beside the title. */
  avatar?: ReactNode
  /** Controls in the header: `<ClearContextAction />`, `<DeleteConversationAction />`, your own. */
  actions?: ReactNode
  /** In the place of our header; `null`: none. */
  header?: ReactNode
  /**
   * `'inline'` fills the box it is put in. `'panel'` stands at the side of the page, `'launcher'` behind a round button
   * in its corner; on phones both cover the screen. @default 'inline'
   */
  layout?: 'inline' | 'panel' | 'launcher' | undefined
  /** Whether a panel or a launcher's window is open: given, you say it; else it says it itself. */
  open?: boolean | undefined
  /** @default true for a panel, false for a launcher */
  defaultOpen?: boolean | undefined
  /** The reader opens or closes it: by the launcher, by the button in the header, by Escape. */
  onOpenChange?: ((open: boolean) => void) | undefined
  /** Every word of the window. @default English */
  labels?: ChatLabels | undefined
  /** A BCP 47 tag for dates and numbers. @default labels.locale */
  locale?: string | undefined
  /** `'auto'` follows the page's `color-scheme`. @default 'auto' */
  colorScheme?: 'auto' | 'light' | 'dark' | undefined
  /** Looks made of variables alone: `'compact'`, or a name of your own for `[data-chat-theme]`. @default the calm one */
  theme?: string | undefined
  /** Questions to begin with. */
  starters?: readonly string[] | undefined
  /** Stands where the first answer will be. @default `ChatWelcome` with the `starters` */
  welcome?: ReactNode
  /** In the place of our composer. */
  composer?: ReactNode
  placeholder?: string | undefined
  /** `'enter'`, or `'mod-enter'`: Ctrl or Cmd with Enter. @default 'enter' */
  submitKey?: 'enter' | 'mod-enter' | undefined
  /** Which files may go with a question; `false`: none. @default any, where `backend.upload` exists */
  attachments?: AttachmentLimits | false | undefined
  /** Nothing can be asked. */
  disabled?: boolean | undefined
  /** Pieces in the place of ours. Make the object once, outside the component. */
  components?: ChatComponents | undefined
  /** How messages look. @default 'mixed' */
  variant?: ChatVariant | undefined
  /** What the view does after a question: it follows the end of the answer, or holds the question at the top. @default 'end' */
  follow?: 'end' | 'question' | undefined
  /** What a screen reader is told of an answer. @default 'sentence' */
  announce?: AnnouncePolicy | undefined
}

/**
 * Props of {@link ChatWindow}: a chat, or what a chat is made of; words and looks; and everything that a `section`
 * takes, but for `id` and `onError`, which are the chat's where there is no `chat`.
 */
export type ChatWindowProps = ChatWindowOwnProps &
  (({ chat: Chat } & { [K in keyof ChatOptions]?: never }) | ({ chat?: undefined } & ChatOptions))
