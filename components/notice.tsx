import type { ComponentChildren } from 'preact'
import { Quote } from './quote'
import './ui/notice.css'

/** A button that fixes what a notice reports. */
export interface NoticeAction {
  readonly label: string
  readonly run: () => void
  readonly isBusy?: boolean
}

interface Props {
  readonly tone?: 'danger' | 'warn' | 'good'
  /** What happened, in one sentence. */
  readonly title: string
  /** The panel's own message. */
  readonly quote?: string | undefined
  readonly children?: ComponentChildren
  /** What to do next, best first; missing actions are left out. */
  readonly actions?: readonly (NoticeAction | undefined)[]
  /** Whether it appears because of something that the user just did. */
  readonly alert?: boolean
}

/** What happened, what it means and what to do next. */
export function Notice({ tone, title, quote, children, actions = [], alert = false }: Props) {
  const buttons = actions.filter((action) => action !== undefined)
  return (
    <div class={tone ? `notice ${tone}` : 'notice'} role={alert ? 'alert' : undefined}>
      <strong>{title}</strong>
      {children}
      {quote && <Quote text={quote} />}
      {buttons.length > 0 && (
        <p class="row wrap">
          {buttons.map(({ label, run, isBusy }) => (
            <button key={label} type="button" class="button" disabled={isBusy} onClick={run}>
              {label}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
