import { cdp } from 'vitest/browser'

/** The commands of the DevTools protocol that are used here. */
interface InputSession {
  send(method: 'Input.dispatchMouseEvent' | 'Input.dispatchTouchEvent', params: object): Promise<unknown>
}

// The types of the protocol are not installed.
const session = () => cdp() as unknown as InputSession

/** The middle of an element, in the coordinates of the page around the frame of the tests. */
function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect()
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / window.innerWidth : 1
  return {
    x: Math.round((frame?.left ?? 0) + (left + width / 2) * scale),
    y: Math.round((frame?.top ?? 0) + (top + height / 2) * scale),
  }
}

/** Turns a real mouse wheel over an element. */
export async function wheel(element: Element, deltaY: number): Promise<void> {
  await session().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...middleOf(element), deltaX: 0, deltaY })
}

/** Drags with a real finger, which lets go in the movement: the view goes on by itself. Positive is downwards. */
export async function fling(element: Element, distance: number): Promise<void> {
  const { x, y } = middleOf(element)
  const touch = (type: string, at?: number) =>
    session().send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x, y: at }] })
  await touch('touchStart', y)
  for (let step = 1; step <= STEPS; step++) await touch('touchMove', y + (distance * step) / STEPS)
  await touch('touchEnd')
}

const STEPS = 12
