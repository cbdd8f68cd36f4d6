/**
 * The address if following it can do no harm. It comes from a server, or from a model: `javascript:` and its like are
 * shown as text.
 */
export function safeUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^(https?:\/\/|\/(?!\/)|#)/i.test(url) ? url : undefined
}
