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

export const SidePanelIcon = () => (
  <Icon mirrored>
    <rect x="3" y="4" width="14" height="12" rx="2" />
    <path d="M12 4v12" />
  </Icon>
)

export const OptionsIcon = () => (
  <Icon>
    <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
    <circle cx="13" cy="6" r="2" />
    <circle cx="7" cy="14" r="2" />
  </Icon>
)

export const SearchIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5" />
    <path d="m12.8 12.8 3.7 3.7" />
  </Icon>
)

export const MoreIcon = () => (
  <Icon>
    <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.4" />
  </Icon>
)

export const CloseIcon = () => (
  <Icon>
    <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />
  </Icon>
)

export const DownIcon = () => (
  <Icon>
    <path d="m6 8 4 4 4-4" />
  </Icon>
)

export const EditIcon = () => (
  <Icon>
    <path d="M4 16v-3l8.5-8.5 3 3L7 16z" />
  </Icon>
)

export const AddIcon = () => (
  <Icon>
    <path d="M10 4.5v11M4.5 10h11" />
  </Icon>
)

export const AgainIcon = () => (
  <Icon mirrored>
    <path d="M4.5 4.5v4h4" />
    <path d="M4.8 8.5a6 6 0 1 1-.3 4" />
  </Icon>
)

export const OutIcon = () => (
  <Icon mirrored>
    <path d="M7 5h8v8M15 5l-9.5 9.5" />
  </Icon>
)
