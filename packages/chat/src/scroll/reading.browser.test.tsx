import { afterEach, describe, expect, it, vi } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import type { BackendContext } from '../plain.ts'
import { askIn, conversation, nextFrame, openTranscript, still, watchPlace } from '../test-kit/openTranscript.tsx'
import { dragOver, wheel } from '../test-kit/realInput.ts'

let view: ReturnType<typeof openTranscript>
afterEach(() => view.close())

const topOf = (element: Element) => element.getBoundingClientRect().top - view.scroller().getBoundingClientRect().top
const untilAtEnd = () => vi.waitFor(() => expect(view.distance()).toBeLessThan(9))
const button = () => view.all('[data-slot="chat-scroll-to-end"]')[0]

describe('a view that follows', () => {
  it('keeps the end in view at every frame, and through a composer that grows', async () => {
    view = openTranscript({ messages: conversation(6) })
    await view.ready()
    const answer = await askIn(view)
    await answer.stream(5)
    await untilAtEnd()
    // The question glides in; from then on the end is where the eye is.
    await vi.waitFor(async () => {
      await nextFrame()
      expect(view.distance()).toBe(0)
    })
    const distances: number[] = []
    for (let frame = 0; frame < 20; frame++) {
      if (frame === 10) view.host.style.height = '380px'
      await answer.stream(1)
      distances.push(view.distance())
    }
    // Asked before the layout of the frame: what is painted is the end. A line is 25 pixels, two blocks 66.
    expect(Math.max(...distances)).toBeLessThan(220)
    answer.end()
    await untilAtEnd()
    expect(button()).toBeUndefined()
  })

  it.each(['PageUp', 'Home'])('lets go at %s, and follows again at the end', async (key) => {
    view = openTranscript({ messages: conversation(20) })
    await view.ready()
    const answer = await askIn(view)
    await answer.stream(8)
    await untilAtEnd()
    view.scroller().focus()
    await userEvent.keyboard(`{${key}}`)
    await answer.stream(12)
    await still(view.scroller())
    expect(view.distance()).toBeGreaterThan(100)
    view.scroller().focus()
    await userEvent.keyboard('{End}')
    await untilAtEnd()
    await answer.stream(8)
    await untilAtEnd()
    answer.end()
  })

  it('holds still under a mouse button, and lets go when words are selected', async () => {
    view = openTranscript({ messages: conversation(6) })
    await view.ready()
    const answer = await askIn(view)
    await answer.stream(8)
    await untilAtEnd()
    await still(view.scroller())
    const line = view.all('p').find((one) => topOf(one) > 40) as HTMLElement
    let moved: (() => number) | undefined
    await dragOver(line, {
      dx: 120,
      during() {
        moved ??= watchPlace(line)
        return answer.stream(10)
      },
    })
    expect(String(getSelection())).not.toBe('')
    await answer.stream(6)
    expect(moved?.()).toBeLessThanOrEqual(1)
    expect(view.distance()).toBeGreaterThan(100)
    getSelection()?.removeAllRanges()
    answer.end()
  })

  it('lets go when find-in-page jumps, also into what is not painted', async () => {
    view = openTranscript({ messages: conversation(90) })
    await view.ready()
    await vi.waitFor(() => expect(view.all('[data-stage]')).toHaveLength(0))
    const answer = await askIn(view)
    await answer.stream(5)
    await untilAtEnd()
    getSelection()?.collapse(document.body, 0)
    // A reader's search is a task of its own, not a part of a frame.
    await new Promise((resolve) => setTimeout(resolve))
    // Not in the types of the DOM. What is found is selected and, as the browser's own search does, shown.
    expect((window as unknown as { find(text: string): boolean }).find('Answer 11.')).toBe(true)
    getSelection()?.anchorNode?.parentElement?.scrollIntoView({ block: 'center' })
    await answer.stream(10)
    await still(view.scroller())
    const found = view.message('m11')
    expect(topOf(found)).toBeGreaterThan(-480)
    expect(topOf(found)).toBeLessThan(480)
    const moved = watchPlace(found)
    await answer.stream(10)
    expect(moved()).toBeLessThanOrEqual(1)
    answer.end()
  })
})

describe('the button', () => {
  it('counts the answers that began below, and returns', async () => {
    view = openTranscript({ messages: conversation(20) })
    await view.ready()
    const answer = await askIn(view)
    await untilAtEnd()
    await still(view.scroller())
    await wheel(view.scroller(), -400)
    await vi.waitFor(() => expect(button()?.getAttribute('aria-label')).toBe('Scroll to the latest message'))
    await answer.stream(4)
    await vi.waitFor(() => expect(button()?.getAttribute('aria-label')).toBe('1 new answer below'))
    answer.end()
    view.chat.append({ role: 'assistant', parts: [{ type: 'text', text: 'A notice.' }] })
    await vi.waitFor(() => expect(button()?.textContent).toBe('2'))
    await userEvent.click(button() as Element)
    await untilAtEnd()
    expect(button()).toBeUndefined()
  })
})

describe('reduced motion', () => {
  it('goes to the end at once', async () => {
    view = openTranscript({ messages: conversation(20) })
    await view.ready()
    await untilAtEnd()
    view.scroller().scrollTop -= 600
    await vi.waitFor(() => expect(button()).toBeDefined())
    const reduced = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList)
    button()?.click()
    expect(view.distance()).toBeLessThan(2)
    reduced.mockRestore()
  })
})

describe('a question that is held', () => {
  it('stands at the top while its answer grows, and the view does not move', async () => {
    view = openTranscript({ messages: conversation(10) }, { follow: 'question' })
    await view.ready()
    const answer = await askIn(view, 'Which one?')
    const question = await vi.waitFor(() => {
      const [id] = view.chat.getMessageIds().slice(-2)
      return view.message(id ?? '')
    })
    await vi.waitFor(() => expect(topOf(question)).toBeCloseTo(16, -1))
    await still(view.scroller())
    const moved = watchPlace(question)
    await answer.stream(30)
    expect(moved()).toBeLessThanOrEqual(1)
    expect(view.distance()).toBeGreaterThan(300)
    expect(button()).toBeDefined()
    answer.end()
  })
})

describe('older messages', () => {
  const all = conversation(60)
  const page = async ({ before }: BackendContext & { before: { id: string } | undefined }) => {
    const to = all.findIndex(({ id }) => id === before?.id)
    await nextFrame()
    return { messages: all.slice(Math.max(0, to - 20), to), hasMore: to > 20 }
  }

  it.each([
    ['with the browser’s overflow-anchor', ''],
    ['without', '[data-slot="chat-scroller"] { overflow-anchor: none }'],
  ])('come as the reader nears the top, and what is read stays, %s', async (_, css) => {
    view = openTranscript({ messages: all.slice(40), backend: { loadOlder: page } }, { css })
    await view.ready()
    await untilAtEnd()
    view.scroller().scrollTop = 0
    await nextFrame()
    const line = view.message('m40')
    const moved = watchPlace(line)
    await vi.waitFor(() => expect(view.chat.getMessageIds()).toHaveLength(40))
    await nextFrame()
    await nextFrame()
    expect(moved()).toBeLessThanOrEqual(1)
    view.scroller().scrollTop = 0
    await vi.waitFor(() => expect(view.chat.getMessageIds()).toHaveLength(60))
    expect(view.all('[data-slot="chat-older"]')).toHaveLength(0)
  })

  it('are asked for again only by the reader when they could not be loaded', async () => {
    const loadOlder = vi.fn().mockRejectedValueOnce(new Error('no')).mockImplementation(page)
    view = openTranscript({ messages: all.slice(40), backend: { loadOlder } })
    await view.ready()
    view.scroller().scrollTop = 0
    const retry = await vi.waitFor(() => view.find('[data-slot="chat-older"][data-status="failed"] button'))
    expect(view.find('[data-slot="chat-older"]').textContent).toContain('could not be loaded')
    expect(loadOlder).toHaveBeenCalledTimes(1)
    // Said here, and not once more beside the composer.
    await vi.waitFor(() => expect(view.chat.getSnapshot().notice).toBeUndefined())
    await userEvent.click(retry)
    await vi.waitFor(() => expect(view.chat.getMessageIds()).toHaveLength(40))
  })
})

describe('by keyboard', () => {
  it('the focus goes message by message, and scrolls within those that are longer than the view', async () => {
    view = openTranscript({ messages: conversation(8, 300) })
    await view.ready()
    await untilAtEnd()
    view.scroller().focus()
    await userEvent.keyboard('{End}')
    expect(document.activeElement).toBe(view.message('m7'))
    await userEvent.keyboard('{ArrowUp}')
    // Its beginning is above the view: that is shown first.
    expect(document.activeElement).toBe(view.message('m7'))
    await still(view.scroller())
    for (let press = 0; press < 60 && document.activeElement === view.message('m7'); press++) {
      await userEvent.keyboard('{ArrowUp}')
    }
    expect(document.activeElement).toBe(view.message('m6'))
    await userEvent.keyboard('{Home}')
    expect(document.activeElement).toBe(view.message('m0'))
    await vi.waitFor(() => expect(topOf(view.message('m0'))).toBeGreaterThanOrEqual(0))
  })
})

describe('on paper', () => {
  it('all of it is shown', async () => {
    view = openTranscript({ messages: conversation(80) })
    await view.ready()
    await vi.waitFor(() => expect(view.all('[data-stage]')).toHaveLength(0))
    // The types of the protocol are not installed.
    const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> }
    await session.send('Emulation.setEmulatedMedia', { media: 'print' })
    await nextFrame()
    expect(view.scroller().clientHeight).toBe(view.scroller().scrollHeight)
    expect(view.message('m0').checkVisibility({ contentVisibilityAuto: true })).toBe(true)
    expect(view.find('[data-slot="chat-window"]').scrollHeight).toBeGreaterThan(5000)
    await session.send('Emulation.setEmulatedMedia', { media: '' })
  })
})
