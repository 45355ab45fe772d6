import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type SharedDraft, shareDraft } from '../../entrypoints/popup/form/shared-draft'
import { command } from '../../lib/commands/client'
import type { DraftInput } from '../../lib/orders/form/draft'
import { draft } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))

/* What of a draft is stored and told, and when. */

const sent = () => vi.mocked(command).mock.calls.map(([, data]) => data)
const told = () => new Promise((resolve) => setTimeout(resolve, 30))
const input = (values: Partial<DraftInput>): DraftInput => ({ ...draft(), ...values })

let open: SharedDraft[] = []

function share(id = 'a') {
  const heard: Partial<DraftInput>[] = []
  const shared = shareDraft(id, (values) => heard.push(values))
  open.push(shared)
  return { ...shared, heard }
}

beforeEach(() => {
  vi.mocked(command).mockReset()
  vi.mocked(command).mockResolvedValue(undefined)
})
afterEach(() => {
  for (const one of open) one.close()
  open = []
})

describe('a change', () => {
  test('is stored with the names of what was changed', async () => {
    const here = share()
    here.change(input({ quantity: '5' }), { quantity: '5' })
    await told()
    here.change(input({ quantity: '5', link: 'x' }), { link: 'x' })
    expect(sent()).toMatchObject([
      { id: 'a', input: { quantity: '5' }, changed: ['quantity'] },
      { id: 'a', input: { quantity: '5', link: 'x' }, changed: ['link'] },
    ])
  })

  test('that could not be stored goes along with the next one', async () => {
    const here = share()
    vi.mocked(command).mockRejectedValueOnce(new Error('the worker died'))
    here.change(input({ quantity: '5' }), { quantity: '5' })
    await told()
    here.change(input({ quantity: '5', link: 'x' }), { link: 'x' })
    await told()
    here.change(input({ quantity: '5', link: 'xy' }), { link: 'xy' })
    expect(sent()).toMatchObject([
      { changed: ['quantity'] },
      { changed: ['quantity', 'link'] },
      { changed: ['link'] },
    ])
  })

  test('that is made while the one before is on its way stays to be stored', async () => {
    const here = share()
    let store: (reply: undefined) => void = () => undefined
    const stored = new Promise<undefined>((resolve) => {
      store = resolve
    })
    vi.mocked(command).mockReturnValueOnce(stored)
    vi.mocked(command).mockRejectedValueOnce(new Error('the worker died'))
    here.change(input({ quantity: '5' }), { quantity: '5' })
    here.change(input({ quantity: '50' }), { quantity: '50' })
    store(undefined)
    await told()
    here.change(input({ quantity: '50', link: 'x' }), { link: 'x' })
    expect(sent().at(-1)).toMatchObject({ changed: ['quantity', 'link'] })
  })

  test('reaches the same draft elsewhere, which stores nothing, and no other draft', async () => {
    const [here, there, other] = [share(), share(), share('b')]
    await told()
    here.change(input({ quantity: '5' }), { quantity: '5' })
    await told()
    expect([here.heard, there.heard, other.heard]).toEqual([[], [{ quantity: '5' }], []])
    expect(sent()).toHaveLength(1)
  })

  test('made elsewhere takes the place of one here that could not be stored', async () => {
    const [here, there] = [share(), share()]
    await told()
    vi.mocked(command).mockRejectedValueOnce(new Error('the worker died'))
    here.change(input({ quantity: '5' }), { quantity: '5' })
    await told()
    there.change(input({ quantity: '50' }), { quantity: '50' })
    await told()
    here.change(input({ quantity: '50', link: 'x' }), { link: 'x' })
    expect(here.heard).toEqual([{ quantity: '50' }])
    expect(sent().at(-1)).toMatchObject({ changed: ['link'] })
  })
})

test('one that opens later is right from its first letter', async () => {
  const here = share()
  for (const quantity of ['1', '12', '123']) here.change(input({ quantity }), { quantity })
  const there = share()
  await told()
  there.change(input({ quantity: '9' }), { quantity: '9' })
  await told()
  expect(here.heard).toEqual([{ quantity: '9' }])
})
