/** What a screen reader would have been told since the recording began. */
export interface AnnouncementRecording {
  /** Oldest first. */
  list(): readonly string[]
  /** Forgets what was told so far. */
  clear(): void
  stop(): void
}

/** Elements whose changes are spoken. */
const LIVE = '[aria-live], [role="status"], [role="alert"], [role="log"]'

/**
 * Lists what live regions say, for tests of an app: in jsdom and in a browser. Polite and assertive regions count, those
 * that are `off` do not; text that is in the page already is no news.
 *
 * @example
 * const heard = recordAnnouncements()
 * await userEvent.type(screen.getByRole('textbox'), 'What is SSE?{Enter}')
 * await waitFor(() => expect(heard.list()).toContain('Answer complete.'))
 */
export function recordAnnouncements(root: Node = document.body): AnnouncementRecording {
  let told: string[] = []
  const observer = new MutationObserver(take)
  observer.observe(root, { subtree: true, childList: true, characterData: true })

  function take(records: MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      const changed = type === 'characterData' ? [target] : [...addedNodes]
      for (const node of changed) {
        const text = isSpoken(node) ? (node.textContent ?? '').trim() : ''
        if (text !== '') told.push(text)
      }
    }
  }

  return {
    list() {
      take(observer.takeRecords())
      return told
    },
    clear() {
      observer.takeRecords()
      told = []
    },
    stop: () => observer.disconnect(),
  }
}

function isSpoken(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement
  const region = element?.closest(LIVE)
  return region !== null && region !== undefined && region.getAttribute('aria-live') !== 'off'
}
