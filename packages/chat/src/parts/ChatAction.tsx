import { type ComponentPropsWithoutRef, forwardRef } from 'react'

/** Props of {@link ChatAction}, and everything that a `button` takes. */
export interface ChatActionProps extends ComponentPropsWithoutRef<'button'> {
  /** Its name, spoken and shown on pointing at it. */
  label: string
}

/** A button that is an icon. */
export const ChatAction = forwardRef<HTMLButtonElement, ChatActionProps>(function ChatAction({ label, ...props }, ref) {
  return <button type="button" aria-label={label} title={label} {...props} ref={ref} data-slot="chat-icon-button" />
})
