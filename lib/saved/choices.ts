import type { Amount } from '../money'
import type { TypedFields } from '../panel-api/field-names'

/* What the person keeps of a catalogue, so that it need not be found a second time. */

/** A service that the person marked, as it was last seen: what is left of it when the panel drops it. */
export interface Favourite {
  readonly panelId: string
  readonly serviceId: string
  readonly name: string
  readonly category: string
  /** The panel's own word for the type. */
  readonly type: string
  readonly rate: Amount
}

/** A service and all that is typed for it but whom it is for, under a name of the person's own. */
export interface Preset {
  readonly id: string
  /** 1 to 60 characters, and no other preset's name. */
  readonly name: string
  readonly panelId: string
  readonly service: Favourite
  /** What the service's type asks for and was filled in. Never the link, nor the account of a subscription. */
  readonly fields: Partial<TypedFields>
  readonly dripFeed: boolean
}

/** The longest name of a preset that is taken; menus show about as much. */
export const LONGEST_NAME = 60

/** When the changes of a panel were last looked at, in milliseconds since 1970, by the panel's id. */
export type ChangesSeen = Readonly<Record<string, number>>
