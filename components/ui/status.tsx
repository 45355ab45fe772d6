/** How much something needs the user; without one it is at rest. */
export type Tone = 'active' | 'good' | 'warn' | 'danger'

interface Props {
  readonly tone?: Tone | undefined
  /** The status in words: no color says it alone. */
  readonly children: string
}

/** A dot and its status in words. */
export const StatusDot = ({ tone, children }: Props) => (
  <span class="status">
    <span class={tone ? `dot ${tone}` : 'dot'} />
    <span class="one-line" dir="auto">
      {children}
    </span>
  </span>
)

interface BarProps {
  /** From 0 to 1. */
  readonly value: number
  /** What is measured: "Delivered". */
  readonly label: string
}

/** How much of something is done. */
export const Bar = ({ value, label }: BarProps) => <progress value={value} aria-label={label} />
