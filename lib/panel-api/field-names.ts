/**
 * The fields that an `add` may carry beside `key`, `action` and `service`, by their wire names. A form field, a draft's
 * value and a request's parameter of one name are the same thing.
 */
export const FIELD_NAMES = [
  'link',
  'quantity',
  'runs',
  'interval',
  'comments',
  'username',
  'usernames',
  'hashtag',
  'hashtags',
  'media',
  'keywords',
  'groups',
  'answer_number',
  'min',
  'max',
  'posts',
  'old_posts',
  'delay',
  'expiry',
  'country',
  'device',
  'type_of_traffic',
  'google_keyword',
  'referring_url',
] as const

export type FieldName = (typeof FIELD_NAMES)[number]

/** The fields of a form, as typed; a field that the chosen type does not use keeps its text. */
export type TypedFields = Readonly<Record<FieldName, string>>
