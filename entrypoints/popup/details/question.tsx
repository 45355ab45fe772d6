import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../../components/ui/button'

interface Props {
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
  /** Absent where the answers stand among the children. */
  readonly yes?: string
  readonly no: string
  /** The yes cannot be taken back. */
  readonly isDanger?: boolean
  readonly isBusy?: boolean
  readonly onYes?: () => void
  readonly onNo: () => void
}

/**
 * Asks for confirmation before something possibly wrong is done, over the foot of the popup, so that nothing moves. Escape
 * means no, and the focus returns to where it was.
 */
export function Question(props: Props) {
  const { id, title, children, yes, no, isDanger = false, isBusy = false, onYes, onNo } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    dialog.current?.focus()
    return () => {
      dialog.current?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      class="question"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      tabIndex={-1}
      ref={dialog}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Otherwise the browser closes the whole popup.
        event.preventDefault()
        onNo()
      }}
      onCancel={(event) => {
        event.preventDefault()
        onNo()
      }}
    >
      <div class="stack">
        <strong id={id}>{title}</strong>
        <div id={`${id}-text`} class="stack">
          {children}
        </div>
        <div class="row wrap">
          {yes !== undefined && (
            <Button rank={isDanger ? 'danger-filled' : 'primary'} aria-disabled={isBusy} onClick={onYes}>
              {yes}
            </Button>
          )}
          <Button onClick={onNo}>{no}</Button>
        </div>
      </div>
    </dialog>
  )
}
