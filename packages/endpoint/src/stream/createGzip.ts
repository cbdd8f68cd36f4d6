/** Packs bytes so that gzip readers understand them at once, as they come. */
export interface Gzip {
  head: Uint8Array
  blocks(bytes: Uint8Array): Uint8Array
  end(): Uint8Array
}

/** The longest stored block that deflate has. */
const MAX_BLOCK_BYTES = 0xffff
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/**
 * A gzip stream of stored blocks (RFC 1952, RFC 1951 §3.2.4): nothing gets smaller, but each write can be read at once.
 * The platform's CompressionStream cannot be flushed, so an answer would arrive in one piece at its end.
 */
export function createGzip(): Gzip {
  let crc = 0xffffffff
  let length = 0
  return {
    head: Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff),
    blocks(bytes) {
      for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0)
      length += bytes.length
      const packed = new Uint8Array(bytes.length + 5 * Math.ceil(bytes.length / MAX_BLOCK_BYTES))
      let at = 0
      for (let start = 0; start < bytes.length; start += MAX_BLOCK_BYTES) {
        const block = bytes.subarray(start, start + MAX_BLOCK_BYTES)
        const size = block.length
        packed.set([0, size & 0xff, size >> 8, ~size & 0xff, (~size >> 8) & 0xff], at)
        packed.set(block, at + 5)
        at += size + 5
      }
      return packed
    },
    end() {
      const end = new Uint8Array(13)
      const view = new DataView(end.buffer)
      // A last block without bytes.
      end.set([1, 0, 0, 0xff, 0xff])
      view.setUint32(5, (crc ^ 0xffffffff) >>> 0, true)
      view.setUint32(9, length >>> 0, true)
      return end
    },
  }
}
