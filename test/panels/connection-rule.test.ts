import { beforeEach, expect, test } from 'vitest'
import { connectionRule, ensureConnectionRule, hasConnectionRule } from '../../lib/panels/connection-rule'

/* What keeps a browser from repeating a write on HTTP/1.1; test/e2e/once.spec.ts shows that it does. */

const rules: { id: number }[] = []

beforeEach(() => {
  rules.length = 0
  Object.assign(Object(Reflect.get(globalThis, 'browser')), {
    runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
    declarativeNetRequest: {
      getSessionRules: async () => [...rules],
      async updateSessionRules(change: { removeRuleIds: number[]; addRules: { id: number }[] }) {
        const kept = rules.filter(({ id }) => !change.removeRuleIds.includes(id))
        rules.splice(0, rules.length, ...kept, ...change.addRules)
      },
    },
  })
})

test('every POST of the extension itself closes its connection, without cookies, and no other request is touched', () => {
  expect(connectionRule('own')).toEqual({
    id: 1,
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [
        { header: 'connection', operation: 'set', value: 'close' },
        { header: 'cookie', operation: 'remove' },
      ],
      responseHeaders: [
        { header: 'set-cookie', operation: 'remove' },
        { header: 'www-authenticate', operation: 'remove' },
        { header: 'timing-allow-origin', operation: 'set', value: '*' },
      ],
    },
    condition: { requestMethods: ['post'], resourceTypes: ['xmlhttprequest'], initiatorDomains: ['own'] },
  })
})

test('it is put in place once, by however many at once, and is there afterwards', async () => {
  expect(await hasConnectionRule()).toBe(false)
  await Promise.all([ensureConnectionRule(), ensureConnectionRule()])
  await ensureConnectionRule()
  expect(rules).toEqual([connectionRule('own')])
  expect(await hasConnectionRule()).toBe(true)
})
