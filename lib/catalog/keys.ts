/* A service's key. In a file of its own, so that callers who only need keys do not load the name parser. */

/** A key that is unique across all accounts; no id contains a space. */
export const serviceKey = (panelId: string, serviceId: string): string => `${panelId} ${serviceId}`

interface Keyed {
  readonly panelId: string
  readonly service: { readonly id: string }
}

export const entryKey = ({ panelId, service }: Keyed): string => serviceKey(panelId, service.id)
