import type { ComponentChildren } from 'preact'

interface Props {
  /** Of what opens it, so that the focus finds its way back. */
  readonly id?: string
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
  /** Whether the user has something to do with it. */
  readonly needsUser?: boolean
  readonly onOpen?: () => void
}

/** A row of a list; a click anywhere but on its menu opens it. */
export function Row({ id, badge, title, detail, end, endDetail, menu, isActive, needsUser, onOpen }: Props) {
  const names = ['list-row', isActive && 'active', needsUser && 'needs-user'].filter(Boolean)
  return (
    <li class={names.join(' ')}>
      {badge}
      <span class="lines">
        <span class="line">
          {onOpen ? (
            <button type="button" id={id} class="title one-line" dir="auto" onClick={onOpen}>
              {title}
            </button>
          ) : (
            <span class="title one-line" dir="auto">
              {title}
            </span>
          )}
          <span class="end">{end}</span>
        </span>
        <span class="line small quiet">
          <span class="detail one-line">{detail}</span>
          <span class="end status">{endDetail}</span>
        </span>
      </span>
      {menu}
    </li>
  )
}
