import { expect, test } from 'vitest'
import { BLANK_FIELDS } from '../../../lib/orders/form/draft'
import { readForm } from '../../../lib/orders/form/order-form'
import { SERVICE_TYPES } from '../../../lib/panel-api/service-types'
import { EACH_TYPE } from '../../e2e/harness/each-type'
import { findService } from '../../panel/services'
import { draft } from '../rows'

/* What the browser tests type into the form of each type, read by the form alone: a field that they lack is missed here first. */

const LINK = 'https://video.example/watch?v=1'

test('there is one for each type', () => {
  const types = EACH_TYPE.map(({ service }) => findService(({ id }) => id === service.id).type)
  expect([...new Set(types)]).toEqual(SERVICE_TYPES.map(({ name }) => name))
})

test.each(EACH_TYPE)(
  '$name is whole as it is typed',
  ({ service: { id }, typed, sent, hasLink, dripFeed }) => {
    const { size: _, ...offered } = findService((service) => service.id === id)
    const row = draft({ ...BLANK_FIELDS, ...typed, serviceId: id, link: LINK, dripFeed: dripFeed === true })
    const { problems, fields } = readForm(row, new Map([[id, { ...offered, description: '' }]]), '1000000')
    expect(problems).toEqual({})
    expect(fields).toEqual({ service: id, ...(hasLink ? { link: LINK } : {}), ...sent })
  },
)
