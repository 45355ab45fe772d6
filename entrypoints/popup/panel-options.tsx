import type { Panel } from '../../lib/panels/panel'

/** The accounts, to choose one of in a `<select>`. */
export const PanelOptions = ({ panels }: { readonly panels: readonly Panel[] }) => (
  <>
    {panels.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </>
)
