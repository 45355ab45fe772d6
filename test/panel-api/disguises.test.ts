import { describe, test } from 'vitest'
import fc from '../fast-check'
import {
  aCount,
  aFlag,
  anAmount,
  anId,
  anObject,
  aPrice,
  aRefillStatus,
  aText,
  decodes,
  idAsJson,
  quote,
} from './disguise'
import { anOrder } from './disguised-order'
import { FIELDS } from './panel'

/* Any documented value, in any disguise that panels send it in, decodes to the same model. */

describe('the answers about one thing', () => {
  test('add', async () => {
    const beside = [
      '"status":"success"',
      '"charge":"0.9"',
      '"error":""',
      '"success":true',
      '"status":"Pending"',
    ]
    const added = anId.chain((id) =>
      idAsJson(id).chain((order) => anObject({ order }, beside).map((json) => ({ json, expected: id }))),
    )
    await decodes(added, (client) => client.add(FIELDS))
  })

  test('balance', async () => {
    const held = fc
      .record({
        name: fc.constantFrom('balance', 'funds', 'amount'),
        amount: anAmount,
        currency: fc.constantFrom('USD', 'BRL', undefined),
      })
      .chain(({ name, amount, currency }) =>
        anObject({ [name]: amount.json, currency: currency && quote(currency) }, ['"status":"success"']).map(
          (json) => ({
            json,
            expected: { amount: amount.value, currency: currency ?? '' },
          }),
        ),
      )
    await decodes(held, (client) => client.balance())
  })

  test('status', async () => {
    const order = anOrder.chain(({ fields, expected }) =>
      anObject(fields).map((json) => ({ json, expected })),
    )
    await decodes(order, (client) => client.status('1'))
  })

  test('refill', async () => {
    const beside = ['"success":"Refill requested"', '"status":"success"', '"error":null']
    const refill = anId.chain((id) =>
      idAsJson(id).chain((refill) => anObject({ refill }, beside).map((json) => ({ json, expected: id }))),
    )
    await decodes(refill, (client) => client.refill('1'))
  })

  test('refill_status', async () => {
    const refill = aRefillStatus.chain((expected) =>
      anObject({ status: quote(expected.rawStatus) }).map((json) => ({ json, expected })),
    )
    await decodes(refill, (client) => client.refillStatus('1'))
  })
})

describe('the catalog', () => {
  const aService = fc
    .record({
      id: anId.chain((id) => idAsJson(id).map((json) => ({ value: id, json }))),
      name: aText,
      type: aText,
      category: aText,
      rate: aPrice,
      min: aCount,
      max: aCount,
      refill: aFlag,
      cancel: aFlag,
      dripfeed: aFlag,
      description: aText,
    })
    .chain(({ id, ...service }) =>
      fc.constantFrom('desc', 'description').chain((words) => {
        const { description, ...fields } = service
        const json = Object.fromEntries(Object.entries(fields).map(([name, { json }]) => [name, json]))
        const values = Object.entries(service).map(([name, { value }]) => [name, value])
        return anObject({ service: id.json, ...json, [words]: description.json }).map((row) => ({
          row,
          expected: { id: id.value, ...Object.fromEntries(values) },
        }))
      }),
    )

  test('bare and wrapped', async () => {
    const services = fc
      .tuple(fc.array(aService, { maxLength: 5 }), fc.constantFrom('', 'services', 'data'))
      .map(([rows, wrapper]) => {
        const list = `[${rows.map(({ row }) => row)}]`
        return {
          json: wrapper === '' ? list : `{"status":"success","${wrapper}":${list}}`,
          expected: { unreadable: 0, services: rows.map(({ expected }) => expected) },
        }
      })
    await decodes(services, (client) => client.services())
  })
})
