/** Takes away the line ends between blocks, which the reference writes for the eye and which mean nothing. */
export function normalizeHtml(html: string): string {
  return html
    .replace(/\n+(<\/?(?:ul|ol|li|p|blockquote|pre|h\d|hr)\b)/g, '$1')
    .replace(/(<\/?(?:ul|ol|li|blockquote|p)[^>]*>)\n+/g, '$1')
    .trimEnd()
}
