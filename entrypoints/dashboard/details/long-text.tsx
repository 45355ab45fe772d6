import type { ComponentChildren } from 'preact'

interface Props {
  /** As the panel wrote it: how long it is decides how it is shown. */
  readonly text: string
  /** What is shown of it, if not the text itself. */
  readonly children?: ComponentChildren
}

/** A longer one would push what follows out of sight. */
const LONG = 300

/** A panel's full text, in its own direction; a long one scrolls, with the keyboard, too. */
export const LongText = ({ text, children = text }: Props) =>
  text.length > LONG || text.split('\n').length > 8 ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area must be reachable by keyboard
    <span class="long-text" dir="auto" tabIndex={0}>
      {children}
    </span>
  ) : (
    <span class="long-text" dir="auto">
      {children}
    </span>
  )
