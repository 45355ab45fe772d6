import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { IconButton } from './button'
import { BackIcon } from './icons'

interface Props {
  readonly label: string
  readonly onBack: () => void
  readonly children: ComponentChildren
}

/** Covers the popup: a modal dialog, so that neither the keyboard nor a screen reader reaches what is beneath. */
export function Sheet({ label, onBack, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)

  // A dialog that is closed gives the focus back; one that is only removed does not.
  useLayoutEffect(() => () => dialog.current?.close(), [])

  function show(element: HTMLDialogElement | null) {
    dialog.current ??= element
    // Here and not in an effect: by then the search field, which is within, has to be able to take the focus.
    if (element && !element.open) element.showModal()
  }
  function onKeyDown(event: KeyboardEvent) {
    // Unhandled, Escape would close the popup.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    event.preventDefault()
    onBack()
  }
  return (
    <dialog
      ref={show}
      class="sheet"
      aria-label={label}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onBack()
      }}
    >
      {children}
    </dialog>
  )
}

interface HeadProps {
  readonly title: string
  /** What the button that leaves the sheet is called. */
  readonly back: string
  readonly onBack: () => void
}

/** The head of a sheet that is a screen of its own. It is no landmark: those belong to the page beneath. */
export const SheetHead = ({ title, back, onBack }: HeadProps) => (
  <div class="header row">
    <IconButton label={back} onClick={onBack}>
      <BackIcon />
    </IconButton>
    <h1 class="grow one-line">{title}</h1>
  </div>
)
