/**
 * The ways to cut a byte sequence that find chunking bugs: whole, byte by byte, and in two at every offset.
 * Each result is a list of chunks that joined give `bytes` again.
 */
export function* everySplit(bytes: Uint8Array): Generator<{ name: string; chunks: Uint8Array[] }> {
  yield { name: 'whole', chunks: [bytes] }
  yield { name: 'byte by byte', chunks: Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)) }
  for (let cut = 1; cut < bytes.length; cut++) {
    yield { name: `cut at ${cut}`, chunks: [bytes.subarray(0, cut), bytes.subarray(cut)] }
  }
}
