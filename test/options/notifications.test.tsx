// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { toggled } from '../../entrypoints/options/notification-choice'
import { Notifications } from '../../entrypoints/options/notifications'
import { missingFeaturesText } from '../../entrypoints/options/panel-facts'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import { readSetting, writeSetting } from '../../lib/db/settings'
import type { OrderEventKind } from '../../lib/orders/order/order-events'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))

const permissions = vi.hoisted(() => ({ request: vi.fn(), contains: vi.fn() }))
vi.mock('wxt/browser', () => ({ browser: { ...Reflect.get(globalThis, 'browser'), permissions } }))

/** Stored kinds, and whether the browser lets us notify; the user answers the browser's question with `answer`. */
async function open(kinds: readonly OrderEventKind[], isAllowed: boolean, answer = true) {
  let allowed = isAllowed
  permissions.contains.mockImplementation(async () => allowed)
  permissions.request.mockImplementation(async () => {
    allowed ||= answer
    return answer
  })
  const database = await openDatabase()
  await writeSetting(database, 'notifications', kinds)
  vi.mocked(command).mockImplementation((async (
    _: string,
    data: { readonly kinds: readonly OrderEventKind[] },
  ) => {
    await writeSetting(database, 'notifications', data.kinds)
  }) as typeof command)
  render(<Notifications />)
  await screen.findByRole('group', { name: 'Tell me when an order' })
  return () => readSetting(database, 'notifications')
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })

beforeEach(() => vi.clearAllMocks())
afterEach(cleanup)

describe('notifications', () => {
  test('are off, and nothing was asked, until a box is ticked', async () => {
    await open([], false)
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual(
      Array(5).fill(false),
    )
    expect(permissions.request).not.toHaveBeenCalled()
  })

  test('the browser is asked in the very click, and the kind is stored once it agrees', async () => {
    const stored = await open([], false)
    fireEvent.click(box('is completed'))
    expect(permissions.request).toHaveBeenCalledWith({ permissions: ['notifications'] })
    await screen.findByText('Saved.')
    expect(await stored()).toEqual(['completed'])
    expect(box('is completed').checked).toBe(true)
  })

  test('a no of the browser stores nothing, unticks the box and says what to do', async () => {
    const stored = await open([], false, false)
    fireEvent.click(box('is completed'))
    expect((await screen.findByRole('alert')).textContent).toMatch(/not allowed.*Tick the box again/)
    expect(box('is completed').checked).toBe(false)
    expect(await stored()).toEqual([])
    expect(command).not.toHaveBeenCalled()
  })

  test('a box is unticked without a question', async () => {
    const stored = await open(['completed', 'needs-you'], true)
    fireEvent.click(box('is completed'))
    await screen.findByText('Saved.')
    expect(permissions.request).not.toHaveBeenCalled()
    expect(await stored()).toEqual(['needs-you'])
  })

  test('one that was withdrawn in the browser is told of, with the way back', async () => {
    await open(['completed'], false)
    fireEvent.click(screen.getByRole('button', { name: 'Allow again' }))
    await screen.findByText('Saved.')
    expect(screen.queryByText('The browser no longer allows notifications.')).toBeNull()
  })

  test('what could not be stored is not shown as stored', async () => {
    await open([], true)
    vi.mocked(command).mockRejectedValue(new Error('no background'))
    fireEvent.click(box('is completed'))
    await screen.findByRole('alert')
    expect(box('is completed').checked).toBe(false)
  })
})

test('kinds keep their order and never double', () => {
  expect(toggled(['needs-you', 'completed'], 'partial', true)).toEqual(['completed', 'partial', 'needs-you'])
  expect(toggled(['completed'], 'completed', true)).toEqual(['completed'])
  expect(toggled(['completed'], 'completed', false)).toEqual([])
})

test('missing features are a list in the user’s language', () => {
  expect(missingFeaturesText(['refill'])).toBe('refills')
  expect(missingFeaturesText(['refill', 'refill_status', 'cancel', 'status-lists'])).toBe(
    'refills, the status of refills, cancels, and several statuses at once',
  )
})
