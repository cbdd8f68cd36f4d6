/** True where something between the target and the scroller scrolls upwards itself: a long block of code, a table. */
export function scrollsInside(target: EventTarget | null, scroller: Element): boolean {
  let element = target instanceof Element ? target : null
  for (; element && element !== scroller; element = element.parentElement) {
    if (element.scrollTop > 0 && element.scrollHeight > element.clientHeight) return true
  }
  return false
}
