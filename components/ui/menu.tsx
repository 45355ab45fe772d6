import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { placeMenu } from './place-menu'
import './menu.css'

export interface MenuItem {
  readonly label: string
  readonly run: () => void
  /** Of one that is chosen among others: whether it is. */
  readonly isOn?: boolean
  /** What cannot be taken back. */
  readonly isDanger?: boolean
}

interface Props {
  /** What the button is called; also what is shown when one points at it, unless it shows more than an icon. */
  readonly label: string
  readonly items: readonly (MenuItem | undefined)[]
  /** How the button looks; an icon button by default. */
  readonly look?: string
  /** Of a button that is returned to. */
  readonly id?: string
  readonly children: ComponentChildren
}

/** Which item has the focus after a key; the ends are joined. */
function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

/**
 * A button that opens a small list of actions. Arrow keys walk it, Escape closes it, and the focus returns to the button
 * before the action runs, so that the action may take it further.
 */
export function Menu({ label, items, look = 'icon-button', id, children }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const shown = items.filter((item) => item !== undefined)
  const elements = () => [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]

  function open() {
    if (!button.current || !list.current) return
    list.current.showPopover()
    placeMenu(list.current, button.current)
    const on = shown.findIndex(({ isOn }) => isOn)
    elements()[Math.max(0, on)]?.focus()
  }

  function close() {
    list.current?.hidePopover()
    button.current?.focus()
  }

  function move(event: KeyboardEvent) {
    if (event.key === 'Escape' || event.key === 'Tab') {
      // Escape would also close the popup.
      if (event.key === 'Escape') event.preventDefault()
      event.stopPropagation()
      close()
      return
    }
    const all = elements()
    const next = nextIndex(event.key, all.indexOf(event.target as HTMLElement), all.length)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    all[next]?.focus()
  }

  return (
    <span class="menu">
      <button
        type="button"
        ref={button}
        id={id}
        class={look}
        aria-label={look === 'icon-button' ? label : undefined}
        title={look === 'icon-button' ? label : undefined}
        aria-haspopup="menu"
        onClick={open}
      >
        {children}
      </button>
      <div ref={list} class="menu-items" popover="auto" role="menu" aria-label={label} onKeyDown={move}>
        {shown.map(({ label, run, isOn, isDanger }) => (
          <button
            key={label}
            type="button"
            {...(isOn === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': isOn })}
            class={isDanger ? 'danger' : undefined}
            tabIndex={-1}
            onClick={() => {
              close()
              run()
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </span>
  )
}
