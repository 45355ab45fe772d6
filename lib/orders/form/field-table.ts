import type { FieldName } from '../../panel-api/field-names'
import type { AskedField } from '../../panel-api/service-types'

/**
 * - `address`: an http or https address; typed without its scheme, it goes out with `https://`
 * - `pieces`: a whole number within the service's `min` and `max`
 * - `whole`: a whole number from `min` to `max` of the row
 * - `lines`: one entry a line; goes out joined by `\n`, without blank lines
 * - `text`: one line
 * - `choice`: one of `choices`, each of which has a name on screen
 * - `date`: kept as `YYYY-MM-DD`, goes out as `d/m/Y`
 */
export type FieldKind = 'address' | 'pieces' | 'whole' | 'lines' | 'text' | 'choice' | 'date'

/** What is known of a field, whatever type of service asks for it. */
export interface FieldRow {
  readonly kind: FieldKind
  /** For `address`: a bare name goes out as it is typed. */
  readonly mayBeName?: true
  /** What a number is of, or what the lines are counted as. */
  readonly unit?: 'minutes' | 'comments'
  /** Which half of a row it takes, beside a field that belongs to it. */
  readonly half?: 'first' | 'second'
  /** Chosen once for a kind of link: a new order begins with the last one's. All else is for one order. */
  readonly isReused?: true
  /** An order's details show it by itself, with what it means for the whole order. */
  readonly isOwnFact?: true
  /** For `whole`: 1 by default. */
  readonly min?: number
  readonly max?: number
  /** For `whole`: values that panels suggest. */
  readonly suggestions?: readonly number[]
  readonly choices?: readonly string[]
}

export type FieldTable = Readonly<Record<FieldName, FieldRow>>

/** Form, checks, prefilling and details follow from these rows; what is asked for by which type stands in `SERVICE_TYPES`. */
export const FIELDS: FieldTable = {
  link: { kind: 'address', mayBeName: true, isOwnFact: true },
  quantity: { kind: 'pieces', isReused: true, isOwnFact: true },
  runs: { kind: 'whole', half: 'first', isReused: true },
  interval: { kind: 'whole', unit: 'minutes', half: 'second', isReused: true },
  comments: { kind: 'lines', unit: 'comments' },
  username: { kind: 'text' },
  usernames: { kind: 'lines' },
  hashtag: { kind: 'text' },
  hashtags: { kind: 'lines' },
  media: { kind: 'address' },
  keywords: { kind: 'lines' },
  groups: { kind: 'lines' },
  answer_number: { kind: 'whole' },
  min: { kind: 'pieces', half: 'first', isReused: true },
  max: { kind: 'pieces', half: 'second', isReused: true },
  posts: { kind: 'whole', half: 'first', isReused: true },
  old_posts: { kind: 'whole', half: 'second', isReused: true },
  // Minutes after a post, as panels list them; some continue up to 600.
  delay: {
    kind: 'whole',
    unit: 'minutes',
    isReused: true,
    min: 0,
    max: 600,
    suggestions: [0, 5, 10, 15, 30, 60, 90],
  },
  expiry: { kind: 'date' },
  country: { kind: 'text', isReused: true },
  device: { kind: 'choice', isReused: true, choices: ['1', '2', '3', '4', '5'] },
  type_of_traffic: { kind: 'choice', isReused: true, choices: ['1', '2', '3'] },
  google_keyword: { kind: 'text' },
  referring_url: { kind: 'address' },
}

/** A field as a type of service asks for it. */
export type Field = AskedField & FieldRow

export const fieldOf = (asked: AskedField): Field => ({ ...FIELDS[asked.name], ...asked })
