const MESSAGE = '[data-slot="chat-message"]'

/** Where a key moves the focus within a log. */
export type FocusMove = 'first' | 'previous' | 'next' | 'last'

const MOVES: Readonly<Record<string, FocusMove>> = {
  Home: 'first',
  ArrowUp: 'previous',
  ArrowDown: 'next',
  End: 'last',
}

/** The move that a key asks for: none with a modifier, and none from within a message's own controls. */
export function focusMoveOf(
  event: Pick<KeyboardEvent, 'key' | 'target' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  log: Element,
): FocusMove | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined
  const { target } = event
  if (!(target instanceof Element) || (target !== log && !target.matches(MESSAGE))) return undefined
  return MOVES[event.key]
}

/**
 * The message to which a move leads. `undefined` where the browser shall scroll instead: at the ends, and where more of
 * the message in focus is still to be seen in that direction.
 */
export function messageAfter(log: Element, move: FocusMove): HTMLElement | undefined {
  const messages = [...log.querySelectorAll<HTMLElement>(MESSAGE)]
  if (move === 'first') return messages[0]
  if (move === 'last') return messages[messages.length - 1]
  const view = log.getBoundingClientRect()
  const at = messages.indexOf(document.activeElement as HTMLElement)
  const current = messages[at]
  if (!current) {
    const inView = messages.filter((message) => {
      const { top, bottom } = message.getBoundingClientRect()
      return bottom > view.top && top < view.bottom
    })
    return move === 'next' ? inView[0] : inView[inView.length - 1]
  }
  const { top, bottom } = current.getBoundingClientRect()
  if (move === 'previous') return top < view.top - 1 ? undefined : messages[at - 1]
  return bottom > view.bottom + 1 ? undefined : messages[at + 1]
}
