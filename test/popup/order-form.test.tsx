// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { BeforeButton } from '../../entrypoints/popup/form/charge/before-button'
import { ChargeBar } from '../../entrypoints/popup/form/charge/charge-bar'
import { refusalButton } from '../../entrypoints/popup/form/confirm/refusal-buttons'
import { Control } from '../../entrypoints/popup/form/fields/controls'
import { TypeFields } from '../../entrypoints/popup/form/fields/type-fields'
import { openDatabase } from '../../lib/db/open'
import type { Draft } from '../../lib/orders/form/draft'
import { FIELDS } from '../../lib/orders/form/field-table'
import { readForm } from '../../lib/orders/form/order-form'
import type { Service } from '../../lib/panel-api/model'
import { SERVICE_TYPES } from '../../lib/panel-api/service-types'
import messages from '../../public/_locales/en/messages.json'
import { draft, order, panel, service } from '../orders/rows'

afterEach(cleanup)

const EMPTY = { quantity: '', link: 'https://a.example/' }

function formOf(typed: Partial<Draft>, offered: Partial<Service>) {
  const row = draft({ ...EMPTY, ...typed })
  return { row, form: readForm(row, new Map([['1', service(offered)]]), '5') }
}

function show(typed: Partial<Draft>, offered: Partial<Service>) {
  const { row, form } = formOf(typed, offered)
  const change = vi.fn()
  const given = {
    draft: row,
    form,
    targetKind: undefined,
    errorAt: () => undefined,
    change,
    touch: () => undefined,
  }
  render(<TypeFields {...given} />)
  return change
}

const drawn = () => [...document.querySelectorAll('input, textarea, select')].map(({ id }) => id)

describe('the fields of every type', () => {
  test.each(SERVICE_TYPES)('$name are those that it asks for, in its order, named and explained', (type) => {
    show({}, { type: type.name, dripfeed: false })
    const asked = type.fields.filter(({ name, onlyIf }) => name !== 'link' && !onlyIf)
    expect(drawn()).toEqual(asked.map(({ name }) => name))
    for (const { name } of asked) {
      expect(document.querySelector(`label[for="${name}"]`)?.textContent).toMatch(/\w/)
      expect(document.querySelector(`#${name}-hint`)?.textContent).toMatch(/\w/)
    }
    expect(document.body.textContent).not.toMatch(/\$\d|undefined|field_/)
  })

  test('each choice has a name of its own', () => {
    for (const [name, { choices }] of Object.entries(FIELDS)) {
      const names = choices?.map((choice) => Reflect.get(messages, `choice_${name}_${choice}`)?.message) ?? []
      expect(names).not.toContain(undefined)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test.each([
    [{}, 'Choose…'],
    [{ optional: true }, 'Not set'],
  ] as const)('a choice that is %j begins with “%s”, which is sent as nothing', (asked, first) => {
    const field = { name: 'device', ...FIELDS.device, ...asked } as const
    const given = {
      label: 'Device',
      hint: '',
      error: undefined,
      value: '',
      onValue: vi.fn(),
      onBlur: vi.fn(),
    }
    render(<Control field={field} {...given} />)
    expect(
      [screen.getAllByRole('option')[0]].map((one) => [one?.textContent, one?.getAttribute('value')]),
    ).toEqual([[first, '']])
  })

  test('one that a choice asks for comes with it, with what was typed before', () => {
    const typed = { type_of_traffic: '2', google_keyword: 'kept', referring_url: 'https://from.example/' }
    show(typed, { type: 'Web Traffic' })
    expect(drawn()).toContain('referring_url')
    expect(drawn()).not.toContain('google_keyword')
    expect(screen.getByLabelText<HTMLInputElement>('Referring page').value).toBe('https://from.example/')
  })

  test('lines are counted, and what is typed is handed on as it is', () => {
    const change = show({ comments: 'a\n\n b\n' }, { type: 'custom_comments', min: 1 })
    expect(screen.getByText(/^2 comments\. .*From 1 to 10,000\.$/)).toBeTruthy()
    fireEvent.input(screen.getByLabelText('Comments'), { target: { value: ' c\n' } })
    expect(change).toHaveBeenCalledWith({ comments: ' c\n' })
  })

  test('the same name means what its type makes of it', () => {
    show({}, { type: 'Comment Likes' })
    expect(screen.getByText('Who wrote the comment.')).toBeTruthy()
    cleanup()
    show({}, { type: 'Subscriptions' })
    expect(screen.getByText('The account whose new posts are ordered for.')).toBeTruthy()
  })

  test('drip-feed brings its two fields and calls the quantity that of a run', () => {
    show({ dripFeed: true }, { dripfeed: true })
    expect(drawn().filter((id) => id !== '')).toEqual(['quantity', 'runs', 'interval'])
    expect(screen.getByLabelText('Quantity per run')).toBeTruthy()
  })
})

describe('beneath the quantity', () => {
  test('stand the last ones, and a click fills one in and leads back to the field', async () => {
    const database = await openDatabase()
    for (const [at, quantity] of ['500', '1000', '1000'].entries()) {
      await database.put(
        'orders',
        order({ id: `o${at}`, createdAt: at, fields: { ...order().fields, quantity } }),
      )
    }
    const change = show({ quantity: '500' }, { type: 'Default' })
    const chip = await screen.findByRole('button', { name: '1,000' })
    expect(screen.getByRole('button', { name: '500' }).getAttribute('aria-pressed')).toBe('true')
    expect(chip.getAttribute('aria-pressed')).toBe('false')
    fireEvent.click(chip)
    expect(change.mock.calls).toEqual([[{ quantity: '1000' }]])
    expect(document.activeElement?.id).toBe('quantity')
    await database.clear('orders')
  })

  test('the line is there before anything stands in it', () => {
    show({}, { type: 'Default' })
    expect(document.querySelector('.quantity-line')).not.toBeNull()
    expect(screen.queryByRole('group', { name: 'Last ordered' })).toBeNull()
  })
})

describe('the button that spends money', () => {
  const bar = (typed: Partial<Draft>, offered: Partial<Service>, kind: 'http' | 'demo' = 'http') => {
    const { form } = formOf(typed, offered)
    const gate = { limit: undefined, typed: '', setTyped: () => undefined, isTypedWrong: false }
    render(
      <>
        <BeforeButton form={form} panel={panel({ kind })} gate={gate} />
        <ChargeBar form={form} panel={panel({ kind })} isSending={false} />
      </>,
    )
    return document.querySelector<HTMLButtonElement>('button[type="submit"]')
  }
  const subscription = { type: 'Subscriptions', rate: '1.80' }
  const watched = { username: 'me', min: '50', max: '100', delay: '0' }

  test('names what each post of a subscription may cost, and that nothing is charged now', () => {
    expect(bar(watched, subscription)?.textContent).toBe('Subscribe: up to 0.18 USD for each post')
    expect(document.body.textContent).toContain('Charge now0.00 USD')
    expect(document.body.textContent).toContain('Each post0.09–0.18 USD')
    expect(document.body.textContent).toContain('No limit on posts')
  })

  test('names what a limited subscription may come to in all', () => {
    bar({ ...watched, posts: '12' }, subscription)
    expect(document.body.textContent).toContain('At most in all2.16 USD')
    expect(document.body.textContent).not.toContain('No limit on posts')
  })

  test('names a single price once, and the demo as one', () => {
    expect(bar({ ...watched, max: '50' }, subscription, 'demo')?.textContent).toMatch(/^Demo .* 0\.09 USD/)
    expect(document.body.textContent).toContain('Each post0.09 USD')
  })

  test('cannot be pressed for a type that is not known, and says why', () => {
    const button = bar({}, { type: 'Riddle' })
    expect(button?.disabled).toBe(true)
    const reason = document.getElementById(button?.getAttribute('aria-describedby') ?? '')
    expect(reason?.textContent).toBe('This service cannot be ordered here.')
  })
})

describe('the button for a refusal', () => {
  const button = (quantity: number, offered: Partial<Service>) => {
    const setQuantity = vi.fn()
    const sync = vi.fn()
    const { form } = formOf({}, offered)
    const given = { form, panel: panel(), catalog: { sync, isSyncing: false }, setQuantity }
    refusalButton({ kind: 'set-quantity', quantity }, given)?.run()
    return [setQuantity.mock.calls, sync.mock.calls.length]
  }

  test('sets the quantity to the limit', () => {
    expect(button(500, {})).toEqual([[['500']], 0])
  })

  test.each([
    ['one that the service does not take', 49, {}],
    ['one too many for it', 10_001, {}],
    ['lines, which no button can write', 500, { type: 'Custom Comments' }],
    ['a package', 500, { type: 'Package' }],
  ])('refreshes the services instead of setting %s', (_, quantity, offered) => {
    expect(button(quantity, offered)).toEqual([[], 1])
  })

  test('leads to no site where there is none', () => {
    const given = {
      form: formOf({}, {}).form,
      catalog: { sync: vi.fn(), isSyncing: false },
      setQuantity: vi.fn(),
    }
    for (const url of ['', 'javascript:alert(1)', 'file:///a']) {
      expect(refusalButton({ kind: 'add-funds' }, { ...given, panel: panel({ url }) })).toBeUndefined()
    }
    expect(refusalButton({ kind: 'add-funds' }, { ...given, panel: panel() })?.label).toMatch(/^Add funds/)
  })
})
