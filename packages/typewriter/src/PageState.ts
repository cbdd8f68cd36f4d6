/** What a typewriter asks of the page it runs in, at each frame: the port for visibility, motion and selection. */
export interface PageState {
  /** Nobody sees the page now (a hidden tab). */
  isHidden(): boolean
  /** The reader asked the system for less motion. */
  prefersReducedMotion(): boolean
  /** The reader has some text of the page selected. */
  hasSelection(): boolean
}

/** The page that this code runs in. Where there is none (a server, a worker), each answer is no. */
export const browserPage: PageState = {
  isHidden: () => !!globalThis.document?.hidden,
  prefersReducedMotion: () => !!globalThis.matchMedia?.('(prefers-reduced-motion)').matches,
  hasSelection: () => globalThis.document?.getSelection()?.isCollapsed === false,
}
