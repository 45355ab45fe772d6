import { useState } from 'preact/hooks'
import { t } from '../lib/i18n'

interface Props {
  readonly text: string
  readonly label: string
  readonly look: string
  /** For those who cannot see what it stands beside. */
  readonly name?: string
}

/** Copies a text, and briefly says whether that worked. */
export function CopyButton({ text, label, look, name }: Props) {
  const [copied, setCopied] = useState<boolean>()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <span class="copy">
      <button type="button" class={look} aria-label={name} onClick={() => void copy()}>
        {label}
      </button>
      <span class="small quiet" role="status">
        {copied === true && t('copied')}
        {copied === false && t('copy_failed')}
      </span>
    </span>
  )
}
