import { isIncompleteCluster } from './isIncompleteCluster.ts'
import { type Granularity, splitText } from './splitText.ts'

/** Code units cut into characters at one go: a few milliseconds on a slow phone, and more than a frame ever shows. */
const CHUNK_UNITS = 8192

/** No character that means something is longer, in code units. It bounds the work on one that never ends. */
const LONGEST_UNITS = 256

/** The first half of a surrogate pair. Cutting would take it for a character, and end the one before it. */
const half = /[\ud800-\udbff]$/

/** Text that waits to be shown, cut into whole characters or words. Each is cut once, and the open end again. */
export interface ClusterQueue {
  /** Code units that were added and not cut yet. */
  uncut(): number
  /** What was cut and not taken, the open end included: characters, or code units of words. */
  size(): number
  /** Whether there is something to cut, or to take now or when the end has waited long enough. */
  hasWork(): boolean
  /** Takes text in. Costs only the join: cutting waits for `absorb`. */
  add(text: string): void
  /** Whether no more text comes: then nothing is incomplete. */
  end(ended: boolean): void
  /** Cuts a bounded part of what was added. Returns by how much `size` grew. */
  absorb(unit: Granularity): number
  /** Takes off `count` by `size`, of no more than `units` code units; the end only if nothing is `awaited` for it. */
  take(count: number, awaited: boolean, units?: number): string
  /** Takes all off at once, cutting no more than the end, which stays if it is incomplete or something is `awaited`. */
  flush(unit: Granularity, awaited: boolean): string
  clear(): void
}

export function createClusterQueue(): ClusterQueue {
  let raw = ''
  let pieces: string[] = []
  let size = 0
  let isEnded = false
  let isByWord = false
  /** The last character or word, all of it: the next text may continue it. It is the last piece, unless taken. */
  let tail = ''
  let tailTakenUnits = 0

  const weigh = (piece: string) => (isByWord ? piece.length : 1)
  const isOpen = () => tail.length > tailTakenUnits

  /** How many pieces can be taken. */
  function ready(awaited: boolean): number {
    const stays = isOpen() && (raw || (!isEnded && (awaited || isIncompleteCluster(tail))))
    return pieces.length - (stays ? 1 : 0)
  }

  function clear(): void {
    raw = tail = ''
    pieces = []
    size = tailTakenUnits = 0
  }

  function absorb(unit: Granularity): number {
    const before = size
    let chunk = raw.slice(0, CHUNK_UNITS)
    if (half.test(chunk) && !(isEnded && chunk === raw)) chunk = chunk.slice(0, -1)
    if (chunk === '') return 0
    raw = raw.slice(chunk.length)
    if (isOpen()) size -= weigh(pieces.pop() ?? '')
    isByWord = unit === 'word'
    let start = 0
    for (const part of splitText(tail + chunk, unit)) {
      // What was shown of the tail stays shown; what was not is cut again, with what follows it.
      const piece = part.slice(Math.max(0, tailTakenUnits - start))
      start += part.length
      tail = part
      if (piece === '') continue
      pieces.push(piece)
      size += weigh(piece)
    }
    tailTakenUnits = Math.max(0, tailTakenUnits - (start - tail.length))
    if (tail.length > LONGEST_UNITS) {
      tail = ''
      tailTakenUnits = 0
    }
    return size - before
  }

  function take(count: number, awaited: boolean, units = Infinity): string {
    const most = ready(awaited)
    let text = ''
    let taken = 0
    for (let left = count; taken < most && left > 0; taken++) {
      const piece = pieces[taken] ?? ''
      if (text.length + piece.length > units) break
      text += piece
      left -= weigh(piece)
      size -= weigh(piece)
    }
    if (taken === pieces.length) tailTakenUnits = tail.length
    pieces.splice(0, taken)
    return text
  }

  return {
    uncut: () => raw.length,
    size: () => size,
    hasWork: () => raw.length > 1 || (raw !== '' && (isEnded || !half.test(raw))) || ready(false) > 0,
    add(text) {
      raw += text
    },
    end(ended) {
      isEnded = ended
    },
    absorb,
    take,
    flush(unit, awaited) {
      let text = ''
      if (raw.length > LONGEST_UNITS) {
        const end = raw.slice(-LONGEST_UNITS)
        text = pieces.join('') + raw.slice(0, -LONGEST_UNITS)
        clear()
        raw = end
      }
      absorb(unit)
      return text + take(Infinity, awaited)
    },
    clear,
  }
}
