import type { ComponentChildren } from 'preact'

/* Drawn on a 20-unit grid with 1.6-unit strokes in the text's color; each stands beside or above a label. */

const Icon = ({
  children,
  mirrored = false,
}: {
  readonly children: ComponentChildren
  readonly mirrored?: boolean
}) => (
  <svg
    class={mirrored ? 'icon mirrored' : 'icon'}
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
)

export const BackIcon = () => (
  <Icon mirrored>
    <path d="M12 4.5 6.5 10l5.5 5.5" />
  </Icon>
)

export const RefreshIcon = () => (
  <Icon>
    <path d="M15.8 8.2A6.2 6.2 0 1 0 16 11.6" />
    <path d="M16.2 4.4v4h-4" />
  </Icon>
)

export const OptionsIcon = () => (
  <Icon>
    <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
    <circle cx="13" cy="6" r="2" />
    <circle cx="7" cy="14" r="2" />
  </Icon>
)
