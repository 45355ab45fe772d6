/* What names a service. It stands alone: whoever needs no more than a name loads nothing that reads names. */

/** What names a service among those of all accounts; no id has a space. */
export const keyOf = (panelId: string, serviceId: string): string => `${panelId} ${serviceId}`

interface Keyed {
  readonly panelId: string
  readonly service: { readonly id: string }
}

export const entryKey = ({ panelId, service }: Keyed): string => keyOf(panelId, service.id)
