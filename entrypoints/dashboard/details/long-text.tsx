interface Props {
  /** As the panel wrote it. */
  readonly text: string
}

/** More would push what comes after it out of sight. */
const LONG = 300

/** A panel's text, whole, in its own direction; a long one scrolls, also by the keyboard. */
export const LongText = ({ text }: Props) =>
  text.length > LONG || text.split('\n').length > 8 ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <span class="long-text" dir="auto" tabIndex={0}>
      {text}
    </span>
  ) : (
    <span class="long-text" dir="auto">
      {text}
    </span>
  )
