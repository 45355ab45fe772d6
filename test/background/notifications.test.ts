import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createNotifier, registerNotifications } from '../../entrypoints/background/notifications'
import { readSetting, writeSetting } from '../../lib/db/settings'
import { ORDER_EVENT_KINDS, type OrderEventKind } from '../../lib/orders/order/order-events'
import { type TestEnvironment, testEnvironment } from '../environment'
import { order } from '../orders/rows'

const { browser } = vi.hoisted(() => ({
  browser: {
    ...Reflect.get(globalThis, 'browser'),
    runtime: { getURL: (path: string) => `extension:${path}` },
  },
}))
vi.mock('wxt/browser', () => ({ browser }))

type Listener = (...given: never[]) => void

const event = () => {
  const listeners = new Set<Listener>()
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    fire: (...given: readonly unknown[]) => {
      for (const listener of listeners) listener(...(given as never[]))
    },
    count: () => listeners.size,
  }
}

interface Shown {
  readonly id: string
  readonly title: string
  readonly message: string
  readonly type: string
}

let environment: TestEnvironment
let shown: Shown[]
let opened: string[]
let allowed: boolean
const onClicked = event()
const onAdded = event()

const api = {
  create: async (id: string, options: Omit<Shown, 'id'>) => void shown.push({ id, ...options }),
  clear: async (id: string) => void opened.push(`cleared ${id}`),
  onClicked,
}

/** The least of a browser that notifications need; the API is there only with the permission. */
function withBrowser(isPopupRefused = false) {
  Object.assign(browser, {
    notifications: allowed ? api : undefined,
    permissions: { contains: async () => allowed, onAdded },
    action: {
      openPopup: async () => {
        if (isPopupRefused) throw new Error('no gesture')
        opened.push('popup')
      },
    },
    windows: { create: async ({ url }: { url: string }) => void opened.push(url) },
  })
}

const news = (id: string, kind: OrderEventKind = 'completed') => ({
  kind,
  order: order({ id, service: { ...order().service, name: id } }),
})
const choose = (...kinds: readonly OrderEventKind[]) =>
  writeSetting(environment.database, 'notifications', kinds)

/** Lets the second pass in which news gather, and what then goes on in the database. */
async function settle() {
  await vi.advanceTimersByTimeAsync(1000)
  vi.useRealTimers()
  await new Promise((resolve) => setTimeout(resolve, 50))
  vi.useFakeTimers({ toFake: ['setTimeout'] })
}

beforeEach(async () => {
  environment = await testEnvironment()
  shown = []
  opened = []
  allowed = true
  withBrowser()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('the user is notified', () => {
  test('nothing until they ask', async () => {
    createNotifier(environment)(ORDER_EVENT_KINDS.map((kind) => news(kind, kind)))
    await settle()
    expect(shown).toEqual([])
  })

  test('only of what they chose', async () => {
    await choose('partial')
    createNotifier(environment)([news('a'), news('b', 'partial'), news('c', 'canceled')])
    await settle()
    expect(shown).toMatchObject([{ id: 'order:b', title: 'Order delivered in part', type: 'basic' }])
  })

  test('nothing without the permission', async () => {
    await choose(...ORDER_EVENT_KINDS)
    allowed = false
    withBrowser()
    createNotifier(environment)([news('a')])
    await settle()
    expect(shown).toEqual([])
  })

  test('once of all that comes within a second, whichever panel it comes from', async () => {
    await choose(...ORDER_EVENT_KINDS)
    const tell = createNotifier(environment)
    tell([news('a'), news('b')])
    await vi.advanceTimersByTimeAsync(900)
    tell([news('c', 'canceled')])
    await settle()
    expect(shown).toHaveLength(1)
    expect(shown[0]?.id).toMatch(/^orders:/)
    expect(shown[0]?.title).toBe('3 orders have news')
    tell([news('d')])
    await settle()
    expect(shown.slice(1)).toMatchObject([{ id: 'order:d' }])
  })

  test('of an order with two news, the latest', async () => {
    await choose(...ORDER_EVENT_KINDS)
    createNotifier(environment)([news('a'), news('a', 'refill-done')])
    await settle()
    expect(shown).toMatchObject([{ id: 'order:a', title: 'Refill done' }])
  })

  test('nothing of no news', async () => {
    await choose(...ORDER_EVENT_KINDS)
    const tell = createNotifier(environment)
    tell([])
    await settle()
    tell([news('a')])
    await settle()
    expect(shown).toHaveLength(1)
  })
})

describe('a click', () => {
  const clicked = async (id: string) => {
    registerNotifications(Promise.resolve(environment))
    onClicked.fire(id)
    await settle()
    return readSetting(environment.database, 'popup-view')
  }

  beforeEach(() => environment.database.put('orders', order({ id: 'a' })))

  test('opens the order', async () => {
    expect(await clicked('order:a')).toEqual({ view: 'order', orderId: 'a' })
    expect(opened).toContain('cleared order:a')
    expect(opened).toContain('popup')
  })

  test.each(['orders:x', 'order:gone', 'else'])('on %s opens all of them', async (id) => {
    expect(await clicked(id)).toEqual({ view: 'home' })
    expect(opened).toContain('popup')
  })

  test('opens a small window where the browser refuses the popup', async () => {
    withBrowser(true)
    await clicked('order:a')
    expect(opened).toContainEqual(expect.stringContaining('/popup.html?window'))
  })
})

test('clicks are heard as soon as the permission is given', async () => {
  allowed = false
  withBrowser()
  const before = onClicked.count()
  registerNotifications(Promise.resolve(environment))
  expect(onClicked.count()).toBe(before)
  allowed = true
  withBrowser()
  onAdded.fire({})
  const heard = onClicked.count()
  expect(heard).toBeGreaterThan(before)
  onAdded.fire({})
  expect(onClicked.count()).toBe(heard)
})
