import { cdp } from 'vitest/browser'

/** The commands of the DevTools protocol that are used here. */
interface InputSession {
  send(method: 'Input.dispatchMouseEvent' | 'Input.dispatchTouchEvent', params: object): Promise<unknown>
}

// The types of the protocol are not installed.
const session = () => cdp() as unknown as InputSession

interface Point {
  x: number
  y: number
}

/** A point of this frame, in the coordinates of the page around it. */
function inPage({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / window.innerWidth : 1
  return { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale }
}

function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/** Turns a real mouse wheel over an element. */
export async function wheel(element: Element, deltaY: number): Promise<void> {
  const at = inPage(middleOf(element))
  await session().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY })
}

/** Puts a real mouse over an element. */
export async function hover(element: Element): Promise<void> {
  await session().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...inPage(middleOf(element)) })
}

/** A finger moves in so many steps. */
const STEPS = 12

/** Drags with a real finger, which lets go in the movement: the view goes on by itself. Positive is downwards. */
export async function fling(element: Element, distance: number): Promise<void> {
  const { x, y } = middleOf(element)
  const touch = (type: string, points: Point[]) =>
    session().send('Input.dispatchTouchEvent', { type, touchPoints: points.map(inPage) })
  await touch('touchStart', [{ x, y }])
  for (let step = 1; step <= STEPS; step++) await touch('touchMove', [{ x, y: y + (distance * step) / STEPS }])
  await touch('touchEnd', [])
}

/** Selects words with a real mouse: from the beginning of an element to the right. `during` runs while it is pressed. */
export async function dragOver(element: Element, { dx, during }: { dx: number; during: () => Promise<void> }) {
  const { left, top } = element.getBoundingClientRect()
  const mouse = (type: string, by: number) => {
    const at = inPage({ x: left + 4 + by, y: top + 10 })
    return session().send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons: 1, clickCount: 1 })
  }
  await mouse('mousePressed', 0)
  await during()
  await mouse('mouseMoved', dx)
  await during()
  await mouse('mouseReleased', dx)
}
