import { type ComponentPropsWithoutRef, forwardRef } from 'react'

/** Everything that a `button` takes. */
export type HeaderActionProps = ComponentPropsWithoutRef<'button'>

/** A picture that is a button, for the header; its label is also its tip. */
export const HeaderAction = forwardRef<HTMLButtonElement, HeaderActionProps & { label: string }>(function HeaderAction(
  { label, ...props },
  ref,
) {
  return <button type="button" aria-label={label} title={label} {...props} ref={ref} data-slot="chat-icon-button" />
})
