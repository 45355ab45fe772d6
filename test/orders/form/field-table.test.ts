import { describe, expect, test } from 'vitest'
import { orderedFields } from '../../../entrypoints/popup/details/facts/ordered-fields'
import { choiceText, hintOf, labelOf } from '../../../entrypoints/popup/form/fields/field-text'
import { FIELDS, type FieldRow, type FieldTable, fieldOf } from '../../../lib/orders/form/field-table'
import { readForm } from '../../../lib/orders/form/order-form'
import { FIELD_NAMES, type FieldName } from '../../../lib/panel-api/field-names'
import { DRIP_FEED_FIELDS, SERVICE_TYPES } from '../../../lib/panel-api/service-types'
import { draft, service } from '../rows'

/* Written down by hand, so that the rows of the program are held against it and not against themselves. */

const namesWhere = (isSuch: (row: FieldRow) => boolean): string =>
  FIELD_NAMES.filter((name) => isSuch(FIELDS[name])).join(' ')

const asked = [...SERVICE_TYPES.flatMap(({ fields }) => fields), ...DRIP_FEED_FIELDS].map(fieldOf)

test('a table without a row for each field is none', () => {
  expect(Object.keys(FIELDS)).toEqual([...FIELD_NAMES])
  const { delay: _, ...lacking } = FIELDS
  // @ts-expect-error a new field must have its row
  const table: FieldTable = lacking
  expect(table).not.toHaveProperty('delay')
})

test.each([
  ['address', 'link media referring_url'],
  ['pieces', 'quantity min max'],
  ['lines', 'comments usernames hashtags keywords groups'],
  ['text', 'username hashtag country google_keyword'],
  ['whole', 'runs interval answer_number posts old_posts delay'],
  ['choice', 'device type_of_traffic'],
  ['date', 'expiry'],
])('of the kind %s are %s', (kind, names) => {
  expect(namesWhere((row) => row.kind === kind)).toBe(names)
})

describe('what is known of them', () => {
  test('what may be chosen, and between which numbers', () => {
    expect(namesWhere(({ choices }) => choices !== undefined)).toBe('device type_of_traffic')
    expect([FIELDS.device.choices, FIELDS.type_of_traffic.choices]).toEqual([
      ['1', '2', '3', '4', '5'],
      ['1', '2', '3'],
    ])
    expect(namesWhere(({ min, max, suggestions }) => (min ?? max ?? suggestions) !== undefined)).toBe('delay')
    expect(FIELDS.delay).toMatchObject({ min: 0, max: 600, suggestions: [0, 5, 10, 15, 30, 60, 90] })
  })

  test('what a new order takes over from the last: no text, no name, no answer', () => {
    expect(namesWhere(({ isReused }) => isReused === true)).toBe(
      'quantity runs interval min max posts old_posts delay country device type_of_traffic',
    )
  })

  test('what is counted in minutes, and which lines are comments', () => {
    expect(namesWhere(({ unit }) => unit === 'minutes')).toBe('interval delay')
    expect(namesWhere(({ unit }) => unit === 'comments')).toBe('comments')
  })
})

test('a half stands beside its other half wherever it is asked for', () => {
  for (const fields of [...SERVICE_TYPES.map((type) => type.fields), DRIP_FEED_FIELDS]) {
    const halves = fields.map(({ name }) => FIELDS[name].half ?? 'whole').join(' ')
    expect(halves.replaceAll('first second', '')).not.toMatch(/first|second/)
  }
  expect(namesWhere(({ half }) => half === 'first')).toBe('runs min posts')
})

test('each has a name and an explanation, and each choice a name', () => {
  const form = readForm(draft(), new Map([['1', service()]]), undefined)
  for (const field of asked) {
    expect(labelOf(field, false), field.name).not.toBe('')
    expect(hintOf(field, form), field.name).not.toBe('')
    for (const choice of field.choices ?? []) expect(choiceText(field.name, choice)).not.toBe('')
  }
})

test('where a field is another’s, its explanation says whose', () => {
  const form = readForm(draft(), new Map([['1', service()]]), undefined)
  const hints = asked.filter(({ name }) => name === 'username').map((field) => hintOf(field, form))
  expect(new Set(hints).size).toBe(4)
})

test('the details of an order tell of each field once: in the list, or as a fact of its own', () => {
  const wire = (name: FieldName) => (FIELDS[name].choices ? '1' : '7')
  const fields = { service: '1', ...Object.fromEntries(FIELD_NAMES.map((name) => [name, wire(name)])) }
  const told = orderedFields({ fields })
  expect(namesWhere(({ isOwnFact }) => isOwnFact === true)).toBe('link quantity')
  expect(told).toHaveLength(FIELD_NAMES.length - 2)
  const texts = told.map(({ text }) => text)
  expect(texts.filter((text) => text === '7 minutes')).toHaveLength(2)
  expect(texts).toContain(choiceText('device', '1'))
})
