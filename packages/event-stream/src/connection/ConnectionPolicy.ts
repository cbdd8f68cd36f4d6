/** The rules by which one stream repeats its request. Fixed while it lives, but for the method, which a body decides. */
export interface ConnectionPolicy {
  /** GET and HEAD: the standard's reconnecting stream. Anything else begins an answer, which is asked for once. */
  readonly isGet: boolean
  /** The caller gave `isEnd`: a body that ends before it is truncated. */
  readonly hasIsEnd: boolean
  /** A GET connects again after a clean end. */
  readonly reconnectOnEnd: boolean
  /** Ids are cursors: a broken stream may be continued after the last one. */
  readonly resumes: boolean
  /** After a resume, an event whose id came before is dropped: only where the caller says that ids are cursors. */
  readonly dropsDoubles: boolean
  /** The request carries an idempotency key: the server sees a repetition as the same one. */
  readonly idempotent: boolean
  /** 401 may be answered by renewing the credentials once. */
  readonly renewsAuth: boolean
  /** The most attempts in a row without an event. */
  readonly attempts: number
  /** No response within this time, in milliseconds, fails the attempt. */
  readonly connectMs: number | undefined
  readonly idleMs: number | 'auto' | undefined
  /** All attempts together, in milliseconds from `open()` on. */
  readonly totalMs: number | undefined
  readonly baseMs: number
  readonly maxMs: number
}
