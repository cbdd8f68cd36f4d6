const LF = 10
const CR = 13

/** A line of a body with the bytes that end it. */
export interface BodyLine {
  /** Where it begins in the body. */
  start: number
  bytes: Uint8Array
}

/** The lines of a body as [spec] html.spec.whatwg.org §9.2.6 ends them: by LF, CR LF, or CR. The last may lack an end. */
export function* bodyLines(body: Uint8Array): Generator<BodyLine> {
  let start = 0
  for (let at = 0; at < body.length; at++) {
    const isEnd = body[at] === LF || (body[at] === CR && body[at + 1] !== LF)
    if (!isEnd) continue
    yield { start, bytes: body.subarray(start, at + 1) }
    start = at + 1
  }
  if (start < body.length) yield { start, bytes: body.subarray(start) }
}
