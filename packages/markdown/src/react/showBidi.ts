const BIDI = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Makes characters visible that turn the direction of what follows: with them a text or a program can look like
 * another one than it is. See https://trojansource.codes
 */
export function showBidi(text: string): string {
  BIDI.lastIndex = 0
  if (!BIDI.test(text)) return text
  return text.replace(BIDI, (char) => `[U+${char.charCodeAt(0).toString(16).toUpperCase()}]`)
}
