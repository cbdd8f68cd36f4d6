import { useRef, useState } from 'react'

/** Asks and gives the bytes as they come, as `curl -iN` would. */
export function useRawStream() {
  const [raw, setRaw] = useState('')
  const running = useRef<AbortController>(null)
  const print = (text: string) => setRaw((before) => before + text)

  async function ask(url: string, body: object | undefined): Promise<void> {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setRaw('')
    try {
      const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
      const response = await fetch(url, { ...init, signal: controller.signal })
      print(`${response.status} ${response.headers.get('content-type') ?? 'without a type'}\n\n`)
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) print(next.value)
      print('\n(the body ended)')
    } catch (error) {
      print(controller.signal.aborted ? '\n(stopped)' : `\n(the connection broke: ${error})`)
    }
  }
  return { raw, ask, stop: () => running.current?.abort() }
}
