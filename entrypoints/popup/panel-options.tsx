import type { Panel } from '../../lib/panels/panel'

/** The accounts, as the options of a `<select>`. */
export const PanelOptions = ({ panels }: { readonly panels: readonly Panel[] }) => (
  <>
    {panels.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </>
)
