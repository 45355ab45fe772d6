import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import { BLANK_FIELDS } from '../../lib/orders/draft'
import { order, panel } from './rows'

/* Version 1 as it was shipped: its stores and indexes, and a row of each kind as it was written then. */

const DRAFT = {
  id: 'draft-1',
  createdAt: 1,
  updatedAt: 2,
  panelId: 'panel-1',
  serviceId: '1',
  search: 'foll',
  link: 'https://a.example/',
  quantity: '1000',
  comments: 'one\ntwo',
  dripFeed: true,
  runs: '3',
  interval: '60',
  page: { address: 'https://a.example/', canonical: '', title: 'A' },
}

const ORDERS = [
  order({ id: 'open', panelOrderId: '23501', dueAt: 5 }),
  order({ id: 'sending', state: 'sending', owner: 'life-0' }),
  order({ id: 'lost', state: 'unconfirmed', needsPerson: 1 }),
]

async function version1() {
  const database = await openDB('paneldock', 1, {
    upgrade(created) {
      created.createObjectStore('panels', { keyPath: 'id' })
      const orders = created.createObjectStore('orders', { keyPath: 'id' })
      orders.createIndex('by-created', 'createdAt')
      orders.createIndex('by-panel', ['panelId', 'createdAt'])
      orders.createIndex('by-state', 'state')
      orders.createIndex('by-due', 'dueAt')
      orders.createIndex('by-needs-person', 'needsPerson')
      created.createObjectStore('drafts', { keyPath: 'id' }).createIndex('by-updated', 'updatedAt')
      created.createObjectStore('catalogues', { keyPath: 'panelId' })
      created.createObjectStore('settings')
    },
  })
  await database.put('panels', panel())
  await database.put('drafts', DRAFT)
  await database.put('settings', 'panel-1', 'default-panel')
  for (const row of ORDERS) await database.put('orders', row)
  database.close()
}

async function today() {
  vi.resetModules()
  const { openDatabase } = await import('../../lib/db')
  return openDatabase()
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('what version 1 left is all there', async () => {
  await version1()
  const database = await today()
  const byId = (rows: readonly { readonly id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(await database.getAll('orders'))).toEqual(byId(ORDERS))
  expect(await database.getAll('panels')).toEqual([panel()])
  expect(await database.get('settings', 'default-panel')).toBe('panel-1')
})

test('a draft keeps what was typed and gains the fields of every type', async () => {
  await version1()
  const database = await today()
  expect(await database.getAll('drafts')).toEqual([{ ...BLANK_FIELDS, ...DRAFT }])
})

test('an order is found by the panel’s number, and only those that have one', async () => {
  await version1()
  const database = await today()
  const found = await database.getFromIndex('orders', 'by-panel-order-id', ['panel-1', '23501'])
  expect(found?.id).toBe('open')
  expect(await database.countFromIndex('orders', 'by-panel-order-id')).toBe(1)
  expect(await database.countFromIndex('orders', 'by-asking')).toBe(0)
})

test('a new database has the same stores and indexes as one that was taken over', async () => {
  const indexes = async () => {
    const database = await today()
    const stores = [...database.objectStoreNames]
    const transaction = database.transaction(stores)
    const named = stores.map((name) => [name, [...transaction.objectStore(name).indexNames]])
    database.close()
    return [database.version, named]
  }
  const fresh = await indexes()
  globalThis.indexedDB = new IDBFactory()
  await version1()
  expect(await indexes()).toEqual(fresh)
})
