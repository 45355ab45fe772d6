import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { BackIcon } from '../../components/ui/icons'
import { t } from '../../lib/i18n'

interface Props {
  readonly title: string
  readonly onBack: () => void
  /** What stands at its end. */
  readonly children?: ComponentChildren
}

/**
 * The header of every view but the first. What had the focus is gone with the view before: it goes to the title, unless the
 * view has something better.
 */
export function Header({ title, onBack, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <header class="header row">
      <button
        type="button"
        class="icon-button"
        aria-label={t('popup_back')}
        title={t('popup_back')}
        onClick={onBack}
      >
        <BackIcon />
      </button>
      <h1 class="grow one-line" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </header>
  )
}
