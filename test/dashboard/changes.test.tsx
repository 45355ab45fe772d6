// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PanelChanges } from '../../entrypoints/dashboard/changes/panel-changes'
import type { CatalogChanges, ServiceChange } from '../../lib/catalog/changes'
import { command } from '../../lib/commands/client'
import { HOSTILE } from '../panel/dialects/hostile-catalog'

/* What became of a panel's services, as the dashboard tells it. */

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))
const said = vi.mocked(command)

type Seen = (entries: readonly { readonly isIntersecting: boolean }[]) => void
let observers: { readonly notify: Seen; isOn: boolean }[] = []

class Observer {
  private readonly own: { readonly notify: Seen; isOn: boolean }
  constructor(notify: Seen) {
    this.own = { notify, isOn: false }
    observers.push(this.own)
  }
  observe() {
    this.own.isOn = true
  }
  disconnect() {
    this.own.isOn = false
  }
}

/** Whether the heading is on the screen is told to whoever watches it. */
const scroll = (isIntersecting: boolean) =>
  act(() => {
    for (const { notify, isOn } of observers) if (isOn) notify([{ isIntersecting }])
  })

beforeEach(() => {
  observers = []
  vi.stubGlobal('IntersectionObserver', Observer)
  said.mockReset().mockResolvedValue(undefined)
})
afterEach(cleanup)

const of = { serviceId: '7', name: 'Followers' }
const rate = (from: string, to: string, change = of): ServiceChange => ({ kind: 'rate', ...change, from, to })
const record = (at: number, changes: readonly ServiceChange[], more = {}): CatalogChanges => ({
  panelId: 'one',
  at,
  currency: 'USD',
  changes,
  ...more,
})

const text = () => document.body.textContent?.replaceAll('\u00a0', ' ') ?? ''
const rows = () => [...document.querySelectorAll('.change')].map(({ textContent }) => textContent)
const onOpen = vi.fn()

const show = (records: readonly CatalogChanges[] | undefined, more = {}) =>
  render(
    <PanelChanges
      panelId="one"
      panelName="Panel One"
      records={records}
      since={undefined}
      yours={new Set()}
      types={new Map([['7', 'Default']])}
      onOpen={onOpen}
      {...more}
    />,
  )

test('what was looked at under a clock that was ahead hides nothing that came since', () => {
  show([record(Date.now() - 60_000, [rate('1', '2')])], { since: Date.now() + 86_400_000 })
  expect(rows()).toHaveLength(1)
  expect(text()).not.toContain('since')
})

describe('the text of a change', () => {
  test.each<[string, ServiceChange, string]>([
    ['a price', rate('0.90', '1.10'), 'Price up|Followers|0.90 → 1.10 USD per 1000 (+22.2%)|No. 7'],
    ['a lower one', rate('1.10', '0.9'), 'Price down|Followers|1.10 → 0.90 USD per 1000 (-18.2%)|No. 7'],
    [
      'new',
      { kind: 'new', ...of, category: '', type: 'Default', rate: '2' },
      'New|Followers|2.00 USD per 1000|No. 7',
    ],
    [
      'back',
      { kind: 'back', ...of, category: '', type: 'Default', rate: '2' },
      'Back again|Followers|2.00 USD per 1000|No. 7',
    ],
    [
      'gone, with what its price was for',
      { kind: 'gone', serviceId: '8', name: 'Likes', category: '', type: 'Package', rate: '2' },
      'Gone|Likes|before: 2.00 USD for the package|No. 8',
    ],
    ['a name', { kind: 'renamed', ...of, from: 'Fans' }, 'Renamed|Followers|before: \u2068Fans\u2069|No. 7'],
    [
      'limits',
      { kind: 'limits', ...of, from: { min: 50, max: 10_000 }, to: { min: 100, max: 5000 } },
      'Quantity|Followers|50–10,000 → 100–5,000|No. 7',
    ],
    [
      'refill',
      { kind: 'refill', ...of, from: true, to: false },
      'Refill|Followers|Refill possible → No refill|No. 7',
    ],
    [
      'cancel',
      { kind: 'cancel', ...of, from: false, to: true },
      'Cancel|Followers|Cannot be canceled → Can be canceled|No. 7',
    ],
  ])('%s', (_, change, words) => {
    show([record(5, [change])])
    const parts = document.querySelectorAll('.change > .pill, .change-what > *')
    expect([...parts].map(({ textContent }) => textContent?.replaceAll('\u00a0', ' ')).join('|')).toBe(words)
  })
})

describe('the feed of a panel', () => {
  const DAY = 86_400_000
  const today = Date.now()

  test('tells what came since the last look, the earlier changes when they are asked for', () => {
    const records = [record(today - 9 * DAY, [rate('1', '2')]), record(today - DAY, [rate('2', '3')])]
    show(records, { since: today - 3.5 * DAY })
    expect(text()).toContain('1 change since you last looked, 3 days ago.')
    expect(rows()).toHaveLength(1)
    expect(text()).toContain('Price up: 1')
    fireEvent.click(screen.getByRole('button', { name: 'Show 1 earlier change' }))
    expect(rows()).toHaveLength(2)
  })

  test('says so when there is nothing to tell', () => {
    show(undefined)
    expect(text()).toContain('No changes yet.')
    cleanup()
    show([record(today - 9 * DAY, [rate('1', '2')])], { since: today - 2.5 * DAY })
    expect(text()).toContain('Nothing has changed since you last looked, 2 days ago.')
    expect(rows()).toEqual([])
  })

  test('what is the user’s stands first, whenever it changed, and alone where that is wanted', () => {
    const other = { serviceId: '8', name: 'Likes' }
    const records = [record(1, [rate('1', '2', other)]), record(2, [rate('1', '2')])]
    show(records, { yours: new Set(['8']) })
    expect([...document.querySelectorAll('h3')][0]?.textContent).toMatch(/^Yours/)
    expect(rows()[0]).toContain('Likes')
    expect(rows()).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: 'Only yours (1)' }))
    expect(rows()).toHaveLength(1)
    expect(rows()[0]).toContain('Likes')
    cleanup()
    show(records, { yours: new Set(['9']) })
    expect(rows()[0]).toContain('Followers')
    expect(screen.queryByRole('button', { name: /^Only yours/ })).toBeNull()
  })

  test('thousands are drawn a hundred at a time', () => {
    const many = Array.from({ length: 3000 }, (_, at) => rate('1', '2', { serviceId: `${at}`, name: 'x' }))
    show([record(5, many)])
    expect(rows()).toHaveLength(100)
    fireEvent.click(screen.getByRole('button', { name: 'Show more (2,900)' }))
    expect(rows()).toHaveLength(200)
  })

  test('another currency is told, and no price is compared with another', () => {
    show([record(5, [], { currency: 'EUR', currencyBefore: 'USD' })])
    expect(text()).toContain('The currency of this account changed from USD to EUR')
  })

  test('the name of one that is there leads to it, and one that is gone to nothing', () => {
    show([
      record(5, [
        rate('1', '2'),
        { kind: 'gone', serviceId: '8', name: 'Likes', category: '', type: 'Default', rate: '1' },
      ]),
    ])
    fireEvent.click(screen.getByRole('button', { name: 'Followers' }))
    expect(onOpen).toHaveBeenCalledWith('7')
    expect(screen.queryByRole('button', { name: 'Likes' })).toBeNull()
  })

  test('a name is a text, whatever is in it', () => {
    show([
      record(
        5,
        HOSTILE.map((name) => rate('1', '2', { serviceId: '7', name })),
      ),
    ])
    expect(document.querySelectorAll('img, script, svg, a, b').length).toBe(0)
    const shown = [...document.querySelectorAll('.service-name')].map(({ textContent }) => textContent)
    expect(shown).toEqual(HOSTILE)
  })
})

describe('what was looked at', () => {
  const records = [record(5, [rate('1', '2')])]

  test('counts as seen once it is on the screen, and not before', () => {
    show(records)
    scroll(false)
    expect(said).not.toHaveBeenCalled()
    scroll(true)
    scroll(true)
    expect(said.mock.calls).toEqual([['markChangesSeen', { panelId: 'one' }]])
  })

  test('later changes are seen again', () => {
    const { rerender } = show(records)
    scroll(true)
    const later = [...records, record(9, [rate('2', '3')])]
    rerender(
      <PanelChanges
        panelId="one"
        panelName="Panel One"
        records={later}
        since={undefined}
        yours={new Set()}
        types={undefined}
        onOpen={onOpen}
      />,
    )
    scroll(true)
    expect(said).toHaveBeenCalledTimes(2)
  })

  test('where nothing changed there is nothing to look at', () => {
    show(undefined)
    scroll(true)
    expect(said).not.toHaveBeenCalled()
  })
})
