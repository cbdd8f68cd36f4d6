import { type RefObject, useEffect, useRef, useState } from 'react'

/** Takes files that are dropped on the window around an element, or on the element where there is none. True while files hover over it. */
export function useFileDrop(
  element: RefObject<HTMLElement | null>,
  onFiles: ((files: FileList) => void) | undefined,
): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  const isOn = onFiles !== undefined

  useEffect(() => {
    const own = element.current
    if (!own || !isOn) return
    const target = own.closest<HTMLElement>('[data-slot="chat-window"]') ?? own
    // Entering a child leaves its parent afterwards: counted, or the mark would flicker.
    let depth = 0
    const listeners: Record<string, (event: DragEvent) => void> = {
      dragenter: () => setOver(++depth > 0),
      dragleave: () => setOver(--depth > 0),
      dragover: (event) => event.preventDefault(),
      drop(event) {
        depth = 0
        setOver(false)
        event.preventDefault()
        if (event.dataTransfer) latest.current?.(event.dataTransfer.files)
      },
    }
    function onDrag(event: DragEvent): void {
      // Text that is dragged belongs to the text area.
      if (event.dataTransfer?.types.includes('Files')) listeners[event.type]?.(event)
    }
    const types = ['dragenter', 'dragleave', 'dragover', 'drop'] as const
    for (const type of types) target.addEventListener(type, onDrag)
    return () => {
      for (const type of types) target.removeEventListener(type, onDrag)
    }
  }, [element, isOn])

  return isOver
}
