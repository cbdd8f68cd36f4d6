import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach } from 'vitest'

/** The box in the page that the running test has for itself. */
export let host: HTMLElement
/** React's root in it. */
export let root: Root

/** Once in a file: gives each of its tests a `host` with such a style, and a `root` in it. */
export function hostForEach(style = ''): void {
  beforeEach(() => {
    host = document.createElement('div')
    host.style.cssText = style
    document.body.append(host)
    root = createRoot(host)
  })
  afterEach(() => {
    root.unmount()
    host.remove()
  })
}
