import { describe, expect, test } from 'vitest'
import { V1, V2 } from './fixtures'
import { clientOf, FIELDS } from './panel'

const ordinary = { children: [], runs: undefined, posts: undefined, expiry: '' } as const

const partial = {
  ...ordinary,
  status: 'partial',
  rawStatus: 'Partial',
  charge: '0.27819',
  startCount: '3572',
  remains: '157',
  currency: 'USD',
}

const statuses = {
  kind: 'result',
  value: new Map<string, unknown>([
    ['1', { kind: 'result', value: partial }],
    ['10', { kind: 'refusal', class: 'order-id', message: 'Incorrect order ID' }],
    [
      '100',
      {
        kind: 'result',
        value: {
          ...ordinary,
          status: 'in-progress',
          rawStatus: 'In progress',
          charge: '1.44219',
          startCount: '234',
          remains: '10',
          currency: 'USD',
        },
      },
    ],
  ]),
}

const row = { dripfeed: 'unknown', description: '', cancel: true } as const
const services = (max: number) => ({
  kind: 'result',
  value: {
    unreadable: 0,
    services: [
      {
        ...row,
        id: '1',
        name: 'Followers',
        type: 'Default',
        category: 'First Category',
        // An amount is its value: 0.90 and 0.9 are the same money.
        rate: '0.9',
        min: 50,
        max,
        refill: true,
      },
      {
        ...row,
        id: '2',
        name: 'Comments',
        type: 'Custom Comments',
        category: 'Second Category',
        rate: '8',
        min: 10,
        max: 1500,
        refill: false,
      },
    ],
  },
})

const status = { ...partial, status: 'processing', rawStatus: 'Processing' }

describe.each([
  {
    document: '/api/v1',
    answers: V1,
    order: '235416',
    max: 100_000,
    one: { ...status, charge: '0.32589', startCount: '2892', remains: '142' },
  },
  { document: '/api/v2', answers: V2, order: '23501', max: 10_000, one: partial },
])('the examples of $document', ({ answers, order, max, one }) => {
  test('services', async () => {
    expect(await clientOf(answers.services).services()).toEqual(services(max))
  })

  test('add', async () => {
    expect(await clientOf(answers.add).add(FIELDS)).toEqual({ kind: 'result', value: order })
  })

  test('status', async () => {
    expect(await clientOf(answers.status).status('1')).toEqual({ kind: 'result', value: one })
  })

  test('statuses', async () => {
    expect(await clientOf(answers.statuses).statuses(['1', '10', '100'])).toEqual(statuses)
  })

  test('an order that a list leaves out is unanswered', async () => {
    const answer = await clientOf(answers.statuses).statuses(['1', '7'])
    expect(answer.kind === 'result' && answer.value.get('7')).toEqual({ kind: 'unanswered' })
  })

  test('refill', async () => {
    expect(await clientOf(answers.refill).refill('1')).toEqual({ kind: 'result', value: '1' })
  })

  test('refills', async () => {
    const said = [
      ['1', { kind: 'result', value: '1' }],
      ['2', { kind: 'result', value: '2' }],
      ['3', { kind: 'refusal', class: 'order-id', message: 'Incorrect order ID' }],
    ] as const
    expect(await clientOf(answers.refills).refills(['1', '2', '3'])).toEqual({
      kind: 'result',
      value: new Map<string, unknown>(said),
    })
  })

  test('refill_status', async () => {
    const value = { status: 'completed', rawStatus: 'Completed' }
    expect(await clientOf(answers.refillStatus).refillStatus('1')).toEqual({ kind: 'result', value })
  })

  test('refill_status of several', async () => {
    const said = [
      ['1', { kind: 'result', value: { status: 'completed', rawStatus: 'Completed' } }],
      ['2', { kind: 'result', value: { status: 'rejected', rawStatus: 'Rejected' } }],
      ['3', { kind: 'refusal', class: 'refill', message: 'Refill not found' }],
    ] as const
    expect(await clientOf(answers.refillStatuses).refillStatuses(['1', '2', '3'])).toEqual({
      kind: 'result',
      value: new Map<string, unknown>(said),
    })
  })

  test('cancel', async () => {
    const said = [
      ['9', { kind: 'refusal', class: 'order-id', message: 'Incorrect order ID' }],
      ['2', { kind: 'result', value: true }],
    ] as const
    expect(await clientOf(answers.cancel).cancel(['9', '2'])).toEqual({
      kind: 'result',
      value: new Map<string, unknown>(said),
    })
  })

  test('balance', async () => {
    const value = { amount: '100.84292', currency: 'USD' }
    expect(await clientOf(answers.balance).balance()).toEqual({ kind: 'result', value })
  })
})
