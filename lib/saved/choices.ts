import type { Site } from '../links/kinds'
import type { Amount } from '../money'
import type { TypedFields } from '../panel-api/field-names'

/* Choices that the user saves from a catalog, so that they need not be found again. */

/** A service that the user marked, as last seen: what is left of it if the panel drops it. */
export interface Favorite {
  readonly panelId: string
  readonly serviceId: string
  readonly name: string
  readonly category: string
  /** The panel's own name for the type. */
  readonly type: string
  readonly rate: Amount
}

/** A service and everything typed for it but its target, under a name of the user's. */
export interface Preset {
  readonly id: string
  /** 1 to 60 characters, and no other preset's name. */
  readonly name: string
  readonly panelId: string
  readonly service: Favorite
  /** What its service is for, as far as its name told the page that saved it. */
  readonly site?: Site
  /** The filled-in fields of the service's type. Never the link, nor the account of a subscription. */
  readonly fields: Partial<TypedFields>
  readonly dripFeed: boolean
}

/** The maximum length of a preset's name; menus show about as much. */
export const MAX_NAME_LENGTH = 60

/** When the changes of a panel were last seen, in milliseconds since 1970, by the panel's id. */
export type ChangesSeen = Readonly<Record<string, number>>
