import type { ComponentChildren } from 'preact'
import { focusOnMount } from '../../../components/panel-focus'

interface Props {
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
  readonly yes: string
  readonly no: string
  readonly isBusy?: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks for confirmation, in place, before something possibly wrong is stored. Escape means no. */
export const Question = ({ id, title, children, yes, no, isBusy = false, onYes, onNo }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset groups inputs, this groups a question and its answers
  <div
    class="question stack"
    role="group"
    aria-labelledby={id}
    aria-describedby={`${id}-text`}
    tabIndex={-1}
    ref={focusOnMount}
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return
      // Otherwise the browser closes the whole popup.
      event.preventDefault()
      onNo()
    }}
  >
    <strong id={id}>{title}</strong>
    <div id={`${id}-text`} class="stack">
      {children}
    </div>
    <div class="row wrap">
      <button type="button" class="button" disabled={isBusy} onClick={onYes}>
        {yes}
      </button>
      <button type="button" class="button" disabled={isBusy} onClick={onNo}>
        {no}
      </button>
    </div>
  </div>
)
