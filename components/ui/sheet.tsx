import type { ComponentChildren } from 'preact'
import { IconButton } from './button'
import { BackIcon } from './icons'

interface Props {
  readonly title: string
  readonly backLabel: string
  readonly onBack: () => void
  /** What stands in the head after the title. */
  readonly head?: ComponentChildren
  readonly foot?: ComponentChildren
  readonly children: ComponentChildren
}

/** A view that covers the popup, with its way back. */
export const Sheet = ({ title, backLabel, onBack, head, foot, children }: Props) => (
  <div class="sheet">
    <header class="sheet-head">
      <IconButton label={backLabel} onClick={onBack}>
        <BackIcon />
      </IconButton>
      <h1 class="grow one-line" dir="auto">
        {title}
      </h1>
      {head}
    </header>
    <main class="sheet-body">{children}</main>
    {foot && <footer class="sheet-foot">{foot}</footer>}
  </div>
)
