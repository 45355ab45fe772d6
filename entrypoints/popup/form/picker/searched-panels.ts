import { isDemo, type Panel } from '../../../../lib/panels/panel'
import { panelsBeside } from '../../../../lib/panels/worlds'

/**
 * The accounts whose services are searched, the draft's first: all that may stand beside it, unless one was chosen.
 * @param chosen the account that the search is narrowed to; empty for all
 */
export const searchedPanels = (panels: readonly Panel[], own: Panel, chosen: string): readonly Panel[] =>
  own.id === chosen || isDemo(own.id)
    ? [own]
    : [own, ...panelsBeside(panels, own.id).filter(({ id }) => id !== own.id)]
