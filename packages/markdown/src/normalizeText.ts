/** Text with `\n` as its only line end, and U+FFFD in the place of U+0000. */
export function normalizeText(text: string): string {
  // [spec] For security reasons, the Unicode character U+0000 must be replaced with the REPLACEMENT CHARACTER.
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
}
