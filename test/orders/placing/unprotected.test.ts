import { describe, expect, test } from 'vitest'
import { updatePanel } from '../../../lib/panels/open'
import type { Panel } from '../../../lib/panels/panel'
import { isUnprotected } from '../../../lib/panels/protection'
import { ok, panelOf, testEnvironment } from '../../environment'
import { placeAsShown } from '../as-shown'
import { connected, draft, panel } from '../rows'

/* An order keeps whether it went out in a way that the browser may repeat, and it is said before it does. */

/** Places an order at a panel whose answer to the balance before it teaches something. */
async function placed(before: Partial<Panel>, taught: Partial<Panel>) {
  const environment = await testEnvironment()
  await connected(environment, before)
  await environment.database.put('drafts', draft())
  environment.world.script = panelOf({
    balance: () => {
      void updatePanel('panel-1', (row) => ({ ...row, ...taught }), environment)
      return ok({ balance: '100.84292', currency: 'USD' })
    },
    add: ok({ order: 1 }),
  })
  await placeAsShown({ draftId: 'draft-1', charge: '0.9' }, environment)
  return environment.database.get('orders', 'draft-1')
}

describe('an order', () => {
  test('keeps that nothing protected it, as the answer just before it showed', async () => {
    expect(await placed({}, { unprotected: true })).toMatchObject({ state: 'placed', unprotected: true })
    expect(await placed({ unprotected: true }, {})).toHaveProperty('unprotected', true)
  })

  test('that was protected says nothing of it', async () => {
    expect(await placed({}, {})).not.toHaveProperty('unprotected')
    expect(await placed({ unprotected: true }, { unprotected: false })).not.toHaveProperty('unprotected')
  })
})

test.each<[string, Partial<Panel>, boolean, boolean]>([
  ['answered so', { unprotected: true }, true, true],
  ['answered that it is protected', { unprotected: false }, false, false],
  ['has not answered, of a browser without the means', {}, false, true],
  ['has not answered, of a browser that has them', {}, true, false],
  ['has not answered, over plain http', { url: 'http://localhost:8080/api/v2' }, false, false],
  ['is the demo account', { kind: 'demo', url: '' }, false, false],
])('whether a panel may be sent something twice: one that %s', (_, change, canStream, isSo) => {
  expect(isUnprotected(panel(change), () => canStream)).toBe(isSo)
})
