import type { ComponentChildren } from 'preact'

interface Props {
  readonly name: string
  readonly className: string
  readonly children: ComponentChildren
}

/** One line of the bill: a name and its amount. */
export const Sum = ({ name, className, children }: Props) => (
  <div class={className}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
