import type { StreamRecording } from './StreamRecording.ts'

/** What stands where a secret was. */
export const REMOVED = '[removed]'

/** Names of headers, of parameters in an address and of fields in a body that hold secrets. */
const SECRET_NAME = /auth|cookie|token$|secret|password|api[-_]?key|^key$|^sig(nature)?$|session[-_]?key|credential/i

/** The same recording without what identifies who asked: of the answer only headers change, never the body. */
export function withoutSecrets(recording: StreamRecording): StreamRecording {
  const { request } = recording
  return {
    ...recording,
    headers: recording.headers.map(safeHeader),
    request: {
      method: request.method,
      url: safeUrl(request.url),
      headers: request.headers.map(safeHeader),
      body: request.body === null ? null : safeBody(request.body),
    },
  }
}

function safeHeader([name, value]: readonly [string, string]): readonly [string, string] {
  return [name, SECRET_NAME.test(name) ? REMOVED : value]
}

function safeUrl(address: string): string {
  const [path = '', query] = address
    .replace(/^(\w+:\/\/)[^/?#]*@/, '$1')
    .replace(/#.*$/, '')
    .split(/\?(.*)/s)
  if (query === undefined) return path
  const parts = query.split('&').map((part) => {
    const [name = ''] = part.split('=')
    return SECRET_NAME.test(decodeURIComponent(name)) ? `${name}=${REMOVED}` : part
  })
  return `${path}?${parts.join('&')}`
}

/** A body that is no JSON is not looked into: it is left out, as nobody can say what it holds. */
function safeBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body, (name, value) => (SECRET_NAME.test(name) ? REMOVED : value)))
  } catch {
    return REMOVED
  }
}
