import { isIncompleteCluster } from './isIncompleteCluster.ts'
import { type Granularity, splitText } from './splitText.ts'

/** Code units cut into characters at one go: a few milliseconds on a slow phone, and more than a frame ever shows. */
const CHUNK_UNITS = 8192

/** No character that means something is longer, in code units. It bounds the work on one that never ends. */
const LONGEST_TAIL_UNITS = 256

/** Text that waits to be shown, cut into whole characters. Each code unit is cut once, and the open end again. */
export interface ClusterQueue {
  /** Code units that were added and not cut yet. */
  readonly uncutUnits: number
  /** Whole characters that were cut and not taken, the open end included. */
  readonly size: number
  /** Takes text in. Costs only the join: cutting waits for `absorb`. */
  add(text: string): void
  /** Says that no more comes: half a surrogate pair is taken as it is. */
  finish(): void
  /** Cuts what was added, a bounded part at a time. Returns how many characters began. */
  absorb(unit: Granularity): number
  /** Whether `take` has something to give. */
  isReady(closed: boolean): boolean
  /** Whether the end may be shown although nothing follows: false for half a character. */
  canClose(): boolean
  /**
   * Takes `count` characters off the front, and the rest of the word when cut by words, but never more than `units`
   * code units. The open end comes only when `closed`.
   */
  take(count: number, closed: boolean, units: number): string
  /** Takes everything off at once, cutting only the end, which stays if it is open and not `closed`. */
  flush(unit: Granularity, closed: boolean): string
  clear(): void
}

function endsInHalf(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last < 0xdc00
}

export function createClusterQueue(): ClusterQueue {
  let raw = ''
  /** Half a surrogate pair at the end. Cutting would take it for a character, and end the one before it. */
  let half = ''
  let pieces: string[] = []
  /** Beside each piece: whether one may stop behind it. */
  let stops: boolean[] = []
  /** The first piece that waits. */
  let head = 0
  let midWord = false
  /** The last character or word, all of it: the next text may continue it. Its pieces start at `tailStart`. */
  let tail = ''
  let tailStart = 0
  let tailTakenUnits = 0

  function clear(): void {
    raw = half = tail = ''
    pieces = []
    stops = []
    head = tailStart = tailTakenUnits = 0
    midWord = false
  }

  function cut(text: string, unit: Granularity): void {
    const clusters = splitText(text, 'grapheme')
    const wordEnds = new Set<number>()
    let end = 0
    if (unit === 'word') {
      for (const word of splitText(text, 'word')) {
        end += word.length
        wordEnds.add(end)
      }
    }
    let start = 0
    let open = 0
    end = 0
    tailStart = pieces.length
    for (const cluster of clusters) {
      start = end
      end += cluster.length
      if (unit === 'grapheme' || wordEnds.has(start)) {
        open = start
        tailStart = pieces.length
      }
      if (end > tailTakenUnits) {
        pieces.push(text.slice(Math.max(start, tailTakenUnits), end))
        stops.push(unit === 'grapheme' || wordEnds.has(end))
      }
    }
    if (unit === 'word' && end - open > LONGEST_TAIL_UNITS) {
      open = start
      tailStart = pieces.length - 1
    }
    if (end - open > LONGEST_TAIL_UNITS) {
      open = end
      tailStart = pieces.length
    }
    tail = text.slice(open)
    tailTakenUnits = Math.max(0, tailTakenUnits - open)
  }

  function absorb(unit: Granularity): number {
    if (raw === '') return 0
    const before = pieces.length
    // What was shown of the tail stays shown; what was not is cut again, with what follows it.
    pieces.length = stops.length = Math.max(head, tailStart)
    const units = endsInHalf(raw.slice(0, CHUNK_UNITS)) ? CHUNK_UNITS - 1 : CHUNK_UNITS
    const chunk = raw.slice(0, units)
    raw = raw.slice(units)
    cut(tail + chunk, unit)
    return pieces.length - before
  }

  function isReady(closed: boolean): boolean {
    return head < (closed && raw === '' ? pieces.length : tailStart)
  }

  function take(count: number, closed: boolean, units: number): string {
    let text = ''
    for (let left = count; isReady(closed) && (left > 0 || midWord); left--) {
      const piece = pieces[head] ?? ''
      if (text.length + piece.length > units) break
      text += piece
      if (head >= tailStart) tailTakenUnits += piece.length
      midWord = !stops[head]
      head += 1
    }
    if (head > CHUNK_UNITS || head === pieces.length) {
      pieces.splice(0, head)
      stops.splice(0, head)
      tailStart = Math.max(0, tailStart - head)
      head = 0
    }
    return text
  }

  return {
    get uncutUnits() {
      return raw.length
    },
    get size() {
      return pieces.length - head
    },
    add(text) {
      const whole = half + text
      half = endsInHalf(whole) ? whole.slice(-1) : ''
      raw += half ? whole.slice(0, -1) : whole
    },
    finish() {
      raw += half
      half = ''
    },
    absorb,
    isReady,
    canClose: () => half === '' && !isIncompleteCluster(tail),
    take,
    flush(unit, closed) {
      let text = ''
      if (raw.length > LONGEST_TAIL_UNITS) {
        const end = raw.slice(-LONGEST_TAIL_UNITS)
        text = pieces.slice(head).join('') + raw.slice(0, -LONGEST_TAIL_UNITS)
        clear()
        raw = end
      }
      absorb(unit)
      return text + take(Number.POSITIVE_INFINITY, closed, Number.POSITIVE_INFINITY)
    },
    clear,
  }
}
