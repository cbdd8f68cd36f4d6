import type { ChatDelta } from './ChatDelta.ts'

/** The words and the code of an error, wherever the server wrote them. */
export function readServerError({ message, serverCode, error }: Extract<ChatDelta, { type: 'error' }>): {
  message: string
  serverCode: string | number | undefined
} {
  // Boundary: providers write words, or an object with `message` and `code` or `type`.
  const said = (typeof error === 'object' && error ? error : { message: error }) as ErrorObject
  const words = message || said.message
  return {
    message: typeof words === 'string' && words ? words : 'The server reported an error.',
    serverCode: serverCode ?? said.code ?? said.type ?? undefined,
  }
}

interface ErrorObject {
  message?: unknown
  code?: string | number | null
  type?: string | null
}
