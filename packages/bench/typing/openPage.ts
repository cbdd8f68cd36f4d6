import { JSDOM } from 'jsdom'

/** A page in Node, for hooks that want one. To be called before React is loaded. */
export function openPage(): void {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
  const names = ['window', 'document', 'navigator', 'Node', 'Element', 'HTMLElement', 'MutationObserver'] as const
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true })
  }
  const matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} })
  Object.assign(window, { matchMedia })
  // React flushes what `act` encloses, and nothing by itself: so only the manual clock moves anything.
  Object.assign(globalThis, { matchMedia, IS_REACT_ACT_ENVIRONMENT: true })
}
