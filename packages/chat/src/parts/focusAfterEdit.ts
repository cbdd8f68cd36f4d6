/**
 * Where the focus goes when an editor closes: to the button that opened it; where that is gone, because another version
 * stands there, to the button of what took its place, else to the conversation. Called before React renders.
 */
export function focusAfterEdit(message: Element | null | undefined): void {
  const scroller = message?.closest('[data-slot="chat-scroller"]')
  const place = [...(scroller?.querySelectorAll('[data-slot="chat-message"]') ?? [])].indexOf(message as Element)
  // After React has rendered, and before anything can be pressed.
  setTimeout(() => {
    const now = message?.isConnected ? message : scroller?.querySelectorAll('[data-slot="chat-message"]')[place]
    const target = now?.querySelector<HTMLElement>('[data-action="edit"]') ?? now ?? scroller
    if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  })
}
