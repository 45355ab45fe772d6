import { signal } from '@preact/signals'
import './toast.css'

interface Message {
  readonly text: string
  /** What takes it back, and what that is called. */
  readonly undo?: { readonly label: string; readonly run: () => void }
}

/** Long enough to read a line and to find the button. */
const SHOWN_MS = 8000

const message = signal<Message>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Says what was just done; it goes by itself, but not while someone points at it or is in it. */
export function showToast(next: Message): void {
  message.value = next
  leaveLater()
}

function stay(): void {
  clearTimeout(timer)
}

function leaveLater(): void {
  stay()
  timer = setTimeout(() => {
    message.value = undefined
  }, SHOWN_MS)
}

/** Where what was just done is said. It is there from the beginning, so that a screen reader notices what comes into it. */
export function Toasts() {
  const shown = message.value
  return (
    <div role="status">
      {shown && (
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here by mouse alone, it only stays longer
        <div
          class="toast"
          onMouseEnter={stay}
          onMouseLeave={leaveLater}
          onFocusCapture={stay}
          onBlurCapture={leaveLater}
        >
          <span>{shown.text}</span>
          {shown.undo && <Undo undo={shown.undo} />}
        </div>
      )}
    </div>
  )
}

const Undo = ({ undo }: { readonly undo: NonNullable<Message['undo']> }) => (
  <button
    type="button"
    onClick={() => {
      stay()
      message.value = undefined
      undo.run()
    }}
  >
    {undo.label}
  </button>
)
