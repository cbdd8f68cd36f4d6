/** Which files may go with a question. */
export interface AttachmentLimits {
  /** As the attribute `accept`: `image/*,.pdf`. @default any */
  accept?: string | undefined
  /** @default 20 MB */
  maxBytes?: number | undefined
  /** @default 10 */
  maxCount?: number | undefined
}

/** What most chat servers take. */
export const DEFAULT_LIMITS = { accept: '', maxBytes: 20_000_000, maxCount: 10 }
