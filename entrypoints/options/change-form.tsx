import type { ComponentChildren } from 'preact'
import { t } from '../../lib/i18n'
import { type Attempt, isBusy } from './connect/connect-attempt'
import { ConnectProgress } from './connect/connect-progress'

interface Props {
  readonly label: string
  readonly attempt: Attempt
  /** Called within the submit, so that it may request a permission. */
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly children: ComponentChildren
}

/** The frame of the small forms in a card: what is being done, its progress, Save and Cancel. Escape cancels, too. */
export function ChangeForm({ label, attempt, onSubmit, onCancel, children }: Props) {
  const busy = isBusy(attempt)
  return (
    <form
      class="task stack"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSubmit()
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel()
      }}
    >
      {children}
      <ConnectProgress attempt={attempt} />
      <div class="row wrap">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {t('options_save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('options_cancel')}
        </button>
      </div>
    </form>
  )
}

export interface ChangeProps<P> {
  readonly panel: P
  /** Called with the sentence that says what was changed. */
  readonly onDone: (text: string) => void
  readonly onCancel: () => void
}
