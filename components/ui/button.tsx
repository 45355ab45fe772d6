import type { ComponentChildren, ComponentProps } from 'preact'

interface Props extends Omit<ComponentProps<'button'>, 'class' | 'type' | 'size'> {
  /** The one action that a screen is for, one among others, or one that cannot be taken back. */
  readonly rank?: 'primary' | 'quiet' | 'danger' | 'danger-filled'
  readonly size?: 'small' | 'large'
  readonly isWide?: boolean
  readonly type?: 'button' | 'submit'
  readonly children: ComponentChildren
}

export function Button({ rank = 'quiet', size, isWide, type = 'button', ...rest }: Props) {
  const names = ['button', rank !== 'quiet' && rank, size, isWide && 'wide'].filter(Boolean)
  return <button {...rest} type={type} class={names.join(' ')} />
}

interface IconProps extends Omit<ComponentProps<'button'>, 'class' | 'type' | 'aria-label' | 'title'> {
  /** What it does: its name, and what is shown when one points at it. */
  readonly label: string
  readonly children: ComponentChildren
}

export const IconButton = ({ label, ...rest }: IconProps) => (
  <button {...rest} type="button" class="icon-button" aria-label={label} title={label} />
)
