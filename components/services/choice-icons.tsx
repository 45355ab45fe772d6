interface Props {
  readonly isOn: boolean
}

/** A mark of a row, filled if it is set. Drawn like the others in `icons.tsx`. */
const Mark = ({ isOn, path }: Props & { readonly path: string }) => (
  <svg
    class="icon"
    viewBox="0 0 20 20"
    fill={isOn ? 'currentColor' : 'none'}
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
)

/** A star, for a favorite. */
export const StarIcon = ({ isOn }: Props) => (
  <Mark isOn={isOn} path="m10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L2.8 8.1l5-.7z" />
)

/** Two columns side by side, for comparing. */
export const CompareIcon = ({ isOn }: Props) => <Mark isOn={isOn} path="M3.5 4h5v12h-5zM11.5 4h5v12h-5z" />
