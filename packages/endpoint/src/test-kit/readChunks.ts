/** The chunks of a body as text, in the writes that they came in. */
export async function readChunks(response: Response): Promise<string[]> {
  const chunks: string[] = []
  const decoder = new TextDecoder()
  if (!response.body) return chunks
  for await (const chunk of response.body) chunks.push(decoder.decode(chunk, { stream: true }))
  return chunks
}

/** The `data` of each event of a stream that was read to its end. */
export function dataOf(stream: string): string[] {
  const blocks = stream.split('\n\n').filter((block) => block.includes('data:'))
  return blocks.map((block) =>
    block
      .split('\n')
      .filter((line) => line.startsWith('data:'))
      .map((line) => line.slice('data:'.length).replace(/^ /, ''))
      .join('\n'),
  )
}
