/** The bytes of one Server-Sent Event. Each line of `data` becomes a `data:` line; a blank one is `data:` alone. */
export function sseEvent({ id, event, data }: { id?: string; event?: string; data: string }): string {
  const lines = data.split('\n').map((line) => (line === '' ? 'data:' : `data: ${line}`))
  if (event !== undefined) lines.unshift(`event: ${event}`)
  if (id !== undefined) lines.unshift(`id: ${id}`)
  return `${lines.join('\n')}\n\n`
}
