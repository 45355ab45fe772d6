import type { ComponentChildren } from 'preact'

interface Props {
  readonly badge?: ComponentChildren
  /** What the row is about; in one line, in its own direction. */
  readonly title: string
  readonly detail?: ComponentChildren
  /** The amount, and beneath it what explains it. */
  readonly end?: ComponentChildren
  readonly endDetail?: ComponentChildren
  /** A {@link Menu} or a button of its own. */
  readonly menu?: ComponentChildren
  readonly isActive?: boolean
  readonly onOpen?: () => void
}

/** A row of a list; a click anywhere but on its menu opens it. */
export function Row({ badge, title, detail, end, endDetail, menu, isActive, onOpen }: Props) {
  return (
    <li class={isActive ? 'list-row active' : 'list-row'}>
      {badge}
      <span class="lines">
        {onOpen ? (
          <button type="button" class="title one-line" dir="auto" onClick={onOpen}>
            {title}
          </button>
        ) : (
          <span class="title one-line" dir="auto">
            {title}
          </span>
        )}
        <span class="small quiet one-line">{detail}</span>
      </span>
      <span class="ends">
        <span>{end}</span>
        <span class="small quiet status">{endDetail}</span>
      </span>
      {menu}
    </li>
  )
}
