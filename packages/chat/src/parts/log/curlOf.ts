import type { ChatLog } from '../../store/ChatLog.ts'

/** The request as a command to paste. Credentials are not in a log: whoever repeats it adds their own. */
export function curlOf({ request }: ChatLog, baseUrl: string): string {
  const { url, method, body } = request
  const address = URL.canParse?.(url, baseUrl) ? new URL(url, baseUrl).href : url
  const lines = [`curl -N -X ${method} ${quoted(address)}`]
  if (body !== undefined) {
    const isText = typeof body === 'string'
    if (!isText) lines.push(`-H 'content-type: application/json'`)
    lines.push(`--data-raw ${quoted(isText ? body : JSON.stringify(body))}`)
  }
  return lines.join(' \\\n  ')
}

/** In the quotes of a shell nothing has a meaning, but for the quote itself. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`
}
