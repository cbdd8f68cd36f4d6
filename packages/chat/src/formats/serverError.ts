import type { ChatDelta } from '../format/ChatDelta.ts'

/** An error as providers write it: words, or an object with `message` and `code` or `type`. */
export function serverError(error: unknown): ChatDelta {
  const { message, code, type } = (typeof error === 'object' && error ? error : { message: error }) as ErrorObject
  return {
    type: 'error',
    message: typeof message === 'string' && message ? message : 'The server reported an error.',
    serverCode: code ?? type ?? undefined,
  }
}

interface ErrorObject {
  message?: unknown
  code?: string | number | null
  type?: string | null
}
