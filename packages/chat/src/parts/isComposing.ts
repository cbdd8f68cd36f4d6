/**
 * True for a key that belongs to an input method. Safari ends the composition before it reports the Enter that ended
 * it, so `isComposing` is false there; the key code 229 still tells.
 *
 * @see https://bugs.webkit.org/show_bug.cgi?id=165004
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
