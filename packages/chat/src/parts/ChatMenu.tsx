import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { ChatAction } from './ChatAction.tsx'
import { MoreIcon } from './icons.tsx'

const Close = createContext<() => void>(() => {})

/** A button that opens a menu of what is done less often; what is in it is made when it opens. The browser shows it above everything and closes it. */
export function ChatMenu({ label, children }: { label: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <ChatAction
        ref={button}
        label={label}
        data-action="more"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <MoreIcon />
      </ChatAction>
      {isOpen && (
        <Close.Provider value={close}>
          <Panel id={id} label={label} button={button.current} onClose={close} onLost={() => setOpen(false)}>
            {children()}
          </Panel>
        </Close.Provider>
      )}
    </>
  )
}

interface PanelProps {
  id: string
  label: string
  button: HTMLElement | null
  onClose: () => void
  onLost: () => void
  children: ReactNode
}

function Panel({ id, label, button, onClose, onLost, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const own = panel.current
    if (!own || !button) return
    own.showPopover?.()
    place(own, button)
    items(own)[0]?.focus()
  }, [button])

  useEffect(() => {
    function onPress(event: Event): void {
      const target = event.target as Node
      if (!panel.current?.contains(target) && !button?.contains(target)) onLost()
    }
    // It stands where the button was.
    document.addEventListener('pointerdown', onPress, true)
    document.addEventListener('scroll', onLost, { capture: true, passive: true })
    return () => {
      document.removeEventListener('pointerdown', onPress, true)
      document.removeEventListener('scroll', onLost, true)
    }
  })

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const all = items(event.currentTarget)
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) all[to % all.length]?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // `popover` is an attribute that the types of React 18 do not know.
    <div
      {...{ popover: 'manual' }}
      ref={panel}
      id={id}
      data-slot="chat-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}

/** One line of a {@link ChatMenu}. */
export function ChatMenuItem(props: { icon: ReactNode; onSelect: () => void; children: ReactNode }) {
  const close = useContext(Close)
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      data-slot="chat-menu-item"
      onClick={() => {
        close()
        props.onSelect()
      }}
    >
      {props.icon}
      {props.children}
    </button>
  )
}

function items(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>('[role="menuitem"]')]
}

/** Below the button, over nothing that has been read; above where there is no room. Never past the edge of the page. */
function place(panel: HTMLElement, button: HTMLElement): void {
  const { top, bottom, left } = button.getBoundingClientRect()
  const { offsetHeight, offsetWidth } = panel
  const { clientHeight, clientWidth } = document.documentElement
  const fitsBelow = bottom + offsetHeight + 8 <= clientHeight
  panel.style.top = `${fitsBelow ? bottom + 4 : Math.max(8, top - offsetHeight - 4)}px`
  panel.style.left = `${Math.max(8, Math.min(left, clientWidth - offsetWidth - 8))}px`
}
