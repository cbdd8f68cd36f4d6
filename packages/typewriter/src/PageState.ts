/** What a typewriter asks of the page it runs in: the port for visibility and for the reader's wish for less motion. */
export interface PageState {
  /** Nobody sees the page now (a hidden tab): text is shown as it comes. */
  isHidden(): boolean
  /** The reader asked the system for less motion: text is shown as it comes. */
  prefersReducedMotion(): boolean
}

/** The page that this code runs in. Where there is none (a server, a worker), nothing is hidden and motion is fine. */
export const browserPage: PageState = {
  isHidden: () => typeof document === 'object' && document.hidden,
  prefersReducedMotion: () =>
    typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches,
}
