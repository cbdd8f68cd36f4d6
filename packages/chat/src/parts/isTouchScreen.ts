/** Whether the focus in a text area brings a keyboard up over what is read. */
export function isTouchScreen(): boolean {
  return globalThis.matchMedia?.('(pointer: coarse)').matches ?? false
}
