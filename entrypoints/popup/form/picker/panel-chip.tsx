import { DownIcon } from '../../../../components/ui/icons'
import { Menu } from '../../../../components/ui/menu'
import { t } from '../../../../lib/i18n'
import { isDemo } from '../../../../lib/panels/panel'
import { mainPanels } from '../../../../lib/panels/worlds'
import type { KeptSearch } from './kept-search'
import type { PickerProps } from './picker-props'
import type { KeepSearch } from './use-kept-search'

interface Props extends Pick<PickerProps, 'panel' | 'panels' | 'change'> {
  readonly kept: KeptSearch
  readonly keep: KeepSearch
}

/**
 * Narrows the search to an account. No service is chosen yet, so the draft is that account's from then on, and its services
 * are fetched if they are not known.
 */
export function PanelChip({ panel, panels, kept, keep, change }: Props) {
  if (panels.length < 2) return null
  const main = mainPanels(panels)
  const demo = panels.filter(({ id }) => isDemo(id) && !main.some((one) => one.id === id))
  const isNarrow = isDemo(panel.id) || panel.id === kept.panelId

  function narrow(panelId: string) {
    keep({ panelId })
    if (panelId !== panel.id) change({ panelId, serviceId: '' })
  }
  function widen() {
    keep({ panelId: '' })
    const [first] = main
    if (isDemo(panel.id) && first) change({ panelId: first.id, serviceId: '' })
  }
  return (
    <Menu
      label={t('panel')}
      look={isNarrow ? 'chip on' : 'chip'}
      items={[
        { label: t('panels_all'), isOn: !isNarrow, run: widen },
        ...[...main, ...demo].map(({ id, name }) => ({
          label: name,
          isOn: isNarrow && id === panel.id,
          run: () => narrow(id),
        })),
      ]}
    >
      <span class="one-line" dir="auto">
        {isNarrow ? panel.name : t('panels_all')}
      </span>
      <DownIcon />
    </Menu>
  )
}
