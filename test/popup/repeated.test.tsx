// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { OrderHead } from '../../entrypoints/popup/details/order-head'
import { Repeated } from '../../entrypoints/popup/details/unconfirmed/repeated'
import { Unconfirmed } from '../../entrypoints/popup/details/unconfirmed/unconfirmed'
import { BeforeButton } from '../../entrypoints/popup/form/charge/before-button'
import { ChargeBar } from '../../entrypoints/popup/form/charge/charge-bar'
import { notSentText } from '../../entrypoints/popup/form/confirm/not-sent-text'
import { useLive } from '../../lib/browser/live'
import { command } from '../../lib/commands/client'
import { readForm } from '../../lib/orders/form/order-form'
import type { Order } from '../../lib/orders/order/order'
import type { Evidence, KnownEvidence } from '../../lib/orders/unconfirmed/judge-evidence'
import { draft, order, panel, service } from '../orders/rows'

/* What the browser may send twice: said before it goes out, and looked for after it did. */

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))
vi.mock('../../lib/browser/live', () => ({ useLive: vi.fn() }))
vi.mock('../../entrypoints/popup/route', async (actual) => ({ ...(await actual<object>()), go: vi.fn() }))
vi.mock('../../entrypoints/popup/navigation', () => ({ goHome: vi.fn() }))
const said = vi.mocked(command)
const evidenceIs = (evidence: Evidence | undefined) => vi.mocked(useLive).mockReturnValue(evidence)

const known = (change: Partial<KnownEvidence> = {}): KnownEvidence => ({
  kind: 'repeated',
  times: 2,
  before: '100',
  now: '98.2',
  drop: '1.8',
  others: { count: 0, cost: '0' },
  isEarly: false,
  ...change,
})
const sent = (change: Partial<Order> = {}) => order({ createdAt: Date.now(), unprotected: true, ...change })
const text = () => document.body.textContent?.replaceAll('\u00a0', ' ') ?? ''
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  said.mockReset().mockResolvedValue({ kind: 'resolved' })
  evidenceIs(known())
})
afterEach(cleanup)

describe('an order that the panel answered', () => {
  const show = (row: Order) =>
    render(
      <Repeated order={row} panel={panel()}>
        <p>its answer</p>
      </Repeated>,
    )

  test('and whose account paid twice says so, with what to do', () => {
    show(sent())
    expect(text()).toContain('may have been placed, and charged, more than once.')
    expect(text()).toContain('Your balance fell by 1.80 USD, as 2 such orders would cost.')
    expect(text()).toContain(
      'orders on the site of Panel One. If it is there twice, ask the panel to cancel one',
    )
    expect(text()).toContain('its answer')
    expect(screen.getByRole('button', { name: 'Open the panel’s site' })).toBeTruthy()
  })

  test('beside others, and by no multiple, is said with less certainty', () => {
    evidenceIs(known({ others: { count: 1, cost: '2' } }))
    const { unmount } = show(sent())
    expect(text()).toContain(
      'cost 2.00 USD. Beyond your other orders, your balance fell by 1.80 USD, as 2 such orders would cost',
    )
    unmount()
    const { times: _, ...sum } = known({ kind: 'otherwise', drop: '20' })
    evidenceIs(sum)
    show(sent())
    expect(text()).toContain(
      'Your balance fell by 20.00 USD. This order costs 0.90 USD. The reason may be an order placed elsewhere',
    )
  })

  test('with a no, but whose account paid, is not said to have cost nothing', () => {
    const words = 'You have active order with this link'
    const history = [{ at: 1, from: 'sending', to: 'refused', event: 'refused', message: words }] as const
    evidenceIs(known({ kind: 'as-charged', drop: '0.9' }))
    show(sent({ state: 'refused', history }))
    expect(text()).toContain('This order may have been placed, although the panel said no.')
    expect(text()).toContain(words)
    expect(text()).not.toContain('its answer')
  })

  test.each<[string, Order, Evidence | undefined]>([
    ['as it should be', sent(), known({ kind: 'as-charged', drop: '0.9' })],
    ['and of which nothing is known yet', sent(), undefined],
    ['that proves nothing', sent(), { kind: 'unknown', reason: 'not-asked' }],
    ['that was refused and not charged', sent({ state: 'refused' }), known({ kind: 'unchanged', drop: '0' })],
    ['of long ago', sent({ createdAt: 1 }), known()],
    ['that was protected, of yesterday', order({ createdAt: Date.now() - 86_400_000 }), known()],
  ])('%s has only its answer', (_, row, evidence) => {
    evidenceIs(evidence)
    show(row)
    expect(text()).toBe('its answer')
  })

  test('before the balance was told since has the panel asked for it', () => {
    evidenceIs({ kind: 'unknown', reason: 'not-asked' })
    show(sent())
    expect(said.mock.calls).toEqual([['refreshPanel', { id: 'panel-1' }]])
  })
})

test('an unconfirmed order that may be there twice is looked for twice, and asked about before it is dismissed', () => {
  render(<Unconfirmed order={sent({ state: 'unconfirmed' })} panel={panel()} />)
  expect(text()).toContain('Your browser may have sent it more than once')
  press('Mark as not placed')
  expect(
    screen.getByRole('dialog', { name: 'Your balance fell by 1.80 USD, as 2 such orders would cost.' }),
  ).toBeTruthy()
  expect(said).not.toHaveBeenCalled()
  cleanup()
  render(<Unconfirmed order={order({ state: 'unconfirmed' })} panel={panel()} />)
  expect(text()).not.toContain('Your browser may have sent it')
})

describe('before anything is sent', () => {
  const row = draft({ quantity: '1000' })
  const bar = (unprotected: boolean, type = 'Default') => {
    const form = readForm(row, new Map([['1', service({ type })]]), '5')
    const gate = { limit: undefined, typed: '', setTyped: () => undefined, isTypedWrong: false }
    render(
      <>
        <BeforeButton form={form} panel={panel({ unprotected })} gate={gate} />
        <ChargeBar form={form} panel={panel({ unprotected })} isSending={false} />
      </>,
    )
  }
  const button = () => document.querySelector<HTMLButtonElement>('button[type="submit"]')

  test('the form says that an order may go out twice, as a part of its button', () => {
    bar(true)
    const line = document.getElementById(button()?.getAttribute('aria-describedby') ?? '')
    expect(line?.textContent).toContain('your browser may send this order twice, and you would pay twice')
    expect(button()?.disabled).toBe(false)
  })

  test('it says nothing where it cannot, or where nothing can be ordered', () => {
    bar(false)
    expect([text().includes('twice'), button()?.getAttribute('aria-describedby')]).toEqual([false, null])
    cleanup()
    bar(true, 'Riddle')
    expect([text().includes('twice'), button()?.getAttribute('aria-describedby')]).toEqual([
      false,
      'place-reason',
    ])
  })

  test('so do a refill and a cancel, where they can be asked for', () => {
    const running = order({
      panelOrderId: '1',
      tracking: { status: 'pending', rawStatus: 'Pending', at: Date.now() },
    })
    const none = { ...running, service: { ...running.service, refill: false, cancel: false } }
    const show = (one: Order, unprotected: boolean) => {
      cleanup()
      render(<OrderHead order={one} panel={panel({ unprotected })} />)
      return text().includes('may send a refill or cancel request twice. That costs nothing')
    }
    expect([show(running, true), show(running, false), show(none, true)]).toEqual([true, false, false])
  })

  test('what could not be protected was not sent, and why is said', async () => {
    said.mockRejectedValue(new Error('no rules'))
    const tracking = { status: 'completed', rawStatus: 'Completed', at: Date.now() } as const
    const ask = async () => {
      cleanup()
      render(<OrderHead order={order({ panelOrderId: '1', tracking })} panel={panel()} />)
      press('Refill')
      return (await screen.findByRole('alert')).textContent
    }
    const no = 'The browser did not let Paneldock protect the request from being sent twice.'
    const notSent = await ask()
    expect(notSent).toContain(no)
    expect(notSent).toContain('Nothing was sent')
    const form = notSentText({ why: 'no-rule' }, 'USD', { charge: '1' })
    expect(form).toMatchObject({
      title: no,
      text: expect.stringMatching(/^Nothing was sent and nothing was charged/),
    })
    // Where the rule is in place it failed for another reason, and may have been sent.
    const rules = { getSessionRules: async () => [{ id: 1 }] }
    Object.assign(browser, { declarativeNetRequest: rules })
    expect(await ask()).toContain('Paneldock was interrupted.')
    Reflect.deleteProperty(browser, 'declarativeNetRequest')
  })
})
