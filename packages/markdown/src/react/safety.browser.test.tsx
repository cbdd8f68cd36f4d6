import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { alerts, footnotes } from '../MarkdownExtension.ts'
import { hostile } from '../testing/hostile.ts'
import { StreamingMarkdown, type StreamingMarkdownProps } from './StreamingMarkdown.tsx'

let host: HTMLElement
let root: Root

beforeEach(() => {
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
  performance.clearResourceTimings()
  Reflect.deleteProperty(window, 'hacked')
})

afterEach(() => {
  root.unmount()
  host.remove()
})

function show(text: string, props: Partial<StreamingMarkdownProps> = {}) {
  flushSync(() => root.render(<StreamingMarkdown text={text} extensions={[footnotes, alerts]} {...props} />))
}

/** Requests that left for the host of the attacker, also those that found nobody. */
const leaks = () => performance.getEntriesByType('resource').filter(({ name }) => /evil/i.test(name))

/** Long enough for the browser to begin what it was told to load: two frames and a task. */
async function settled(): Promise<void> {
  for (let round = 0; round < 2; round++) await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve, 30))
}

const SAFE_ELEMENTS =
  'div,p,h1,h2,h3,h4,h5,h6,blockquote,ul,ol,li,hr,figure,figcaption,pre,code,table,thead,tbody,tr,th,td,em,strong,del,a,img,br,sup,span,button,section,input,dl,dt,dd'

function expectHarmless(text: string) {
  for (const element of host.querySelectorAll('*')) {
    expect(element.matches(SAFE_ELEMENTS), `${element.outerHTML} of ${text}`).toBe(true)
    for (const { name, value } of element.attributes) {
      expect(/^on|^style$|^srcdoc$|^action$/.test(name), `${name} in ${text}`).toBe(false)
      if (name === 'href' || name === 'src')
        expect(new URL(value, location.href).protocol, text).toMatch(/^(https?|mailto|tel):$/)
    }
  }
}

describe('what a hostile answer says', () => {
  it('neither runs nor loads anything, whole or character by character', async () => {
    for (const text of hostile) {
      for (let end = 1; end <= text.length; end++) {
        show(text.slice(0, end), { streaming: true })
        expectHarmless(text.slice(0, end))
      }
      show(text)
      expectHarmless(text)
      for (const link of host.querySelectorAll<HTMLElement>('a, [data-blocked]')) {
        link.addEventListener('click', (event) => event.preventDefault(), { once: true })
        link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
        if (!link.getAttribute('href')?.startsWith('http')) link.click()
      }
    }
    await settled()
    expect(Reflect.get(window, 'hacked')).toBeUndefined()
    expect(leaks()).toEqual([])
  }, 60_000)

  it('would be seen here if it did: an image that is allowed is requested', async () => {
    show('![a](https://evil.invalid/leak)', { urlPolicy: { foreignImages: 'show' } })
    await vi.waitFor(() => expect(leaks()).toHaveLength(1))
  })
})

describe('an image of another host', () => {
  it('is loaded when the reader asks for it, without telling where from', async () => {
    show('![a cat](https://evil.invalid/cat.png)')
    const button = host.querySelector('button')
    expect(button?.textContent).toBe('Load image from evil.invalid: a cat')
    button?.click()
    await vi.waitFor(() => expect(host.querySelector('img')?.src).toBe('https://evil.invalid/cat.png'))
    expect(host.querySelector('img')?.referrerPolicy).toBe('no-referrer')
  })

  it('has to be asked for anew when its address changes', async () => {
    show('![a](https://evil.invalid/1)')
    host.querySelector('button')?.click()
    await vi.waitFor(() => expect(host.querySelector('img')).not.toBeNull())
    show('![a](https://evil.invalid/2)')
    expect(host.querySelector('img')).toBeNull()
  })

  it('is its description when the policy blocks it', () => {
    show('![a cat](https://evil.invalid/cat.png)', { urlPolicy: { foreignImages: 'block' } })
    expect(host.querySelector('img, button')).toBeNull()
    expect(host.textContent).toBe('Image not loaded: a cat')
  })
})
