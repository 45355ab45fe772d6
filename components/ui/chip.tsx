import type { ComponentChildren, ComponentProps } from 'preact'

/** A fact in a word or two: "30 days refill". */
export const Fact = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="chip">{children}</span>
)

interface Props extends Omit<ComponentProps<'button'>, 'class' | 'type'> {
  /** Whether it is chosen, of a chip that can be. */
  readonly isOn?: boolean
  readonly children: ComponentChildren
}

/** A small choice among others: a quantity, a filter, a preset. */
export const Chip = ({ isOn, children, ...rest }: Props) => (
  <button {...rest} type="button" class="chip" aria-pressed={isOn === undefined ? undefined : isOn}>
    {children}
  </button>
)
