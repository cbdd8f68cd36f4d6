import type { ChatBackend } from '@streamside/chat'

/** What the endpoint of the stories can do beside answering. `fault` makes it refuse. */
export function liveBackend({ fault = '' }: { fault?: string } = {}): ChatBackend {
  const query = fault && `?fault=${fault}`
  const post = async (path: string, body: object, signal: AbortSignal) => {
    const response = await fetch(`${path}${query}`, { method: 'POST', body: JSON.stringify(body), signal })
    if (!response.ok) throw new Error(`The server answered ${response.status}.`)
    return response.json()
  }
  return {
    async suggest({ question, signal }) {
      return (await post('/backend/suggestions', { question }, signal)).suggestions
    },
    feedback: ({ message, feedback, signal }) => {
      const body = {
        message_id: message.serverId ?? message.id,
        rating: feedback?.rating ?? null,
        reason: feedback?.reason,
      }
      return post('/backend/feedback', body, signal)
    },
    stop: ({ requestId, signal }) => post('/backend/stop', { request_id: requestId ?? '' }, signal),
    async clearContext({ chatId, signal }) {
      // A conversation that the sample server does not know has no context there.
      await fetch(`/backend/conversations/${chatId}/clear-context${query}`, { method: 'POST', signal }).then(
        (response) => {
          if (response.status >= 500) throw new Error(`The server answered ${response.status}.`)
        },
      )
    },
    async deleteConversation({ signal }) {
      const response = await fetch(`/backend/conversations/c-quotes${query}`, { method: 'DELETE', signal })
      if (response.status >= 500) throw new Error('The server could not delete the conversation.')
    },
    upload: ({ file, signal, onProgress }) =>
      uploadWithProgress(`/backend/uploads${query}`, { file, signal, onProgress }),
  }
}

interface UploadContext {
  file: File
  signal: AbortSignal
  onProgress: (share: number) => void
}

// fetch tells nothing of what has gone; XMLHttpRequest does.
function uploadWithProgress(url: string, { file, signal, onProgress }: UploadContext) {
  return new Promise<{ url: string; id: string }>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total)
    request.onload = () => {
      if (request.status < 300) resolve(request.response)
      else reject(new Error(`The server answered ${request.status}.`))
    }
    request.onerror = () => reject(new Error('The file could not be sent.'))
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })
}
