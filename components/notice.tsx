import type { ComponentChildren } from 'preact'
import { Quote } from './quote'

interface Props {
  readonly tone?: 'danger' | 'warn' | 'good'
  /** What happened, in one sentence. */
  readonly title: string
  /** The panel's own words. */
  readonly quote?: string | undefined
  readonly children?: ComponentChildren
  /** Whether it appears because of something that the person just did. */
  readonly alert?: boolean
}

/** What happened, what it means and what to do next. */
export function Notice({ tone, title, quote, children, alert = false }: Props) {
  return (
    <div class={tone ? `notice ${tone}` : 'notice'} role={alert ? 'alert' : undefined}>
      <strong>{title}</strong>
      {children}
      {quote && <Quote words={quote} />}
    </div>
  )
}
