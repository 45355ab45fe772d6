/** A star, filled for what is marked. Drawn like the others in `icons.tsx`. */
export const StarIcon = ({ isOn }: { readonly isOn: boolean }) => (
  <svg
    class="icon"
    width="18"
    height="18"
    viewBox="0 0 20 20"
    fill={isOn ? 'currentColor' : 'none'}
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="m10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L2.8 8.1l5-.7z" />
  </svg>
)

/** Two columns side by side, filled for what is to be compared. */
export const CompareIcon = ({ isOn }: { readonly isOn: boolean }) => (
  <svg
    class="icon"
    width="18"
    height="18"
    viewBox="0 0 20 20"
    fill={isOn ? 'currentColor' : 'none'}
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="M3.5 4h5v12h-5zM11.5 4h5v12h-5z" />
  </svg>
)
