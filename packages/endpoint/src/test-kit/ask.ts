/** A request to an endpoint that is called directly. A body makes it a POST. */
export function ask(
  path: string,
  { body, signal, headers }: { body?: unknown; signal?: AbortSignal; headers?: Record<string, string> } = {},
): Request {
  const init: RequestInit = { headers: headers ?? {} }
  if (signal) init.signal = signal
  if (body !== undefined) {
    init.method = 'POST'
    init.body = typeof body === 'string' ? body : JSON.stringify(body)
  }
  return new Request(`http://endpoint.test${path}`, init)
}

/** A chat completions body with one question. */
export function chatBody(question: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { stream: true, messages: [{ role: 'user', content: question }], ...more }
}
