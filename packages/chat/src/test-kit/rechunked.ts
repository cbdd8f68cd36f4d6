import { readFile } from 'node:fs/promises'
import type { Transport } from '@streamside/event-stream/core'
import { replay } from '@streamside/event-stream/testing'
import { chunksTransport } from './readAnswer.ts'

/** The body of a recording of the endpoint, and its content type. */
export async function readRecording(name: string): Promise<{ bytes: Uint8Array; contentType: string }> {
  const url = new URL(`../../../endpoint/fixtures/recorded/${name}.sse`, import.meta.url)
  const transport = replay(await readFile(url, 'utf8'), { speed: Number.POSITIVE_INFINITY })
  const signal = new AbortController().signal
  const { headers, chunks } = await transport.open({ url: '/', method: 'GET', headers: new Headers(), signal } as never)
  const parts: number[] = []
  for await (const chunk of chunks) parts.push(...chunk)
  return { bytes: Uint8Array.from(parts), contentType: headers.get('content-type') ?? '' }
}

/** A body in two chunks, cut at `at`; 0 is whole. */
export function cutTransport(
  { bytes, contentType }: { bytes: Uint8Array; contentType: string },
  at: number,
): Transport {
  const chunks = at === 0 ? [bytes] : [bytes.subarray(0, at), bytes.subarray(at)]
  return chunksTransport(chunks, contentType)
}
