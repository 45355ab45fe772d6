// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FormHead } from '../../entrypoints/popup/form/presets/form-head'
import { presetLabel } from '../../entrypoints/popup/form/presets/preset-items'
import { SavePreset } from '../../entrypoints/popup/form/presets/save-preset'
import { rankPresets } from '../../entrypoints/popup/form/service/name-reader'
import type { SavePresetReply } from '../../lib/choices/change-choices'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import { writeSetting } from '../../lib/db/settings'
import type { Recognized } from '../../lib/links/kinds'
import { BLANK_FIELDS } from '../../lib/orders/form/draft'
import type { Preset } from '../../lib/saved/choices'
import { draft, panel, service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))
// The tests' document knows no popovers.
HTMLElement.prototype.hidePopover ??= () => undefined

const VIDEO: Recognized = { site: 'youtube', kind: 'video', id: 'dQw4w9WgXcQ' }

const preset = (name: string, service = 'Some service', change: Partial<Preset> = {}): Preset => ({
  id: `id-${name}`,
  name,
  panelId: 'panel-1',
  service: { panelId: 'panel-1', serviceId: '7', name: service, category: '', type: 'Default', rate: '1' },
  fields: { quantity: '500' },
  dripFeed: false,
  ...change,
})

const sent: (readonly [string, object])[] = []
let answers: readonly SavePresetReply[] = []

beforeEach(() => {
  sent.length = 0
  answers = []
  vi.mocked(command).mockImplementation((async (name: string, data: object) => {
    sent.push([name, data])
    if (name !== 'savePreset') return undefined
    const [answer = { kind: 'saved', id: 'new' } as const, ...rest] = answers
    answers = rest
    return answer
  }) as typeof command)
})
afterEach(cleanup)

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

const items = () => screen.getAllByRole('menuitem', { hidden: true }).map(({ textContent }) => textContent)
const choose = (name: string) => fireEvent.click(screen.getByRole('menuitem', { name, hidden: true }))

async function show(...presets: readonly Preset[]) {
  await writeSetting(await openDatabase(), 'presets', presets)
  const change = vi.fn()
  const choices = { like: undefined, offer: undefined, use: vi.fn(), startEmpty: vi.fn(), leave: vi.fn() }
  render(
    <FormHead draftId="draft-1" recognized={VIDEO} panels={[panel()]} choices={choices} change={change} />,
  )
  await screen.findByText('Presets')
  return change
}

describe('the presets', () => {
  test('for this kind of link come first, those for something else last and marked by it', () => {
    const names = ['Instagram Followers', 'Anything', 'YouTube Subscribers', 'YouTube Views']
    const ranked = rankPresets(
      names.map((name) => preset(name, name)),
      VIDEO,
    )
    expect(ranked.map(presetLabel)).toEqual([
      'YouTube Views',
      'Anything',
      'Instagram Followers (Instagram)',
      'YouTube Subscribers (Channel)',
    ])
  })

  test('are marked by nothing where it is not known what the link is for', () => {
    const ranked = rankPresets([preset('B', 'Instagram Followers'), preset('A', 'YouTube Views')], undefined)
    expect(ranked.map(presetLabel)).toEqual(['B', 'A'])
  })

  test('stand in that order as soon as they are there at all', async () => {
    const seen = new Set<string>()
    const names = () =>
      screen
        .queryAllByRole('menuitem', { hidden: true })
        .map(({ textContent }) => textContent)
        .join()
    const watch = new MutationObserver(() => seen.add(names()))
    watch.observe(document.body, { childList: true, subtree: true })
    await show(preset('Subscribers', 'YouTube Subscribers'), preset('Views', 'YouTube Views'))
    await new Promise((resolve) => setTimeout(resolve, 30))
    watch.disconnect()
    seen.delete('')
    expect([...seen]).toEqual(['Views,Subscribers (Channel),Manage presets'])
  })

  test('fill the form in by a click, all but the link, and leave nothing of before', async () => {
    const change = await show(preset('Usual', 'A', { fields: { quantity: '5', runs: '2' }, dripFeed: true }))
    choose('Usual')
    const { link: _, ...blank } = BLANK_FIELDS
    const chosen = { panelId: 'panel-1', serviceId: '7', dripFeed: true }
    expect(change.mock.calls).toEqual([[{ ...blank, ...chosen, quantity: '5', runs: '2' }]])
  })

  test('of a panel that is gone are not offered', async () => {
    await show(preset('Here'), preset('Gone', 'A', { panelId: 'gone' }))
    expect(items()).toEqual(['Here', 'Manage presets'])
  })

  test('are removed after a question, which can be answered with no', async () => {
    await show(preset('Usual'), preset('Other'))
    choose('Manage presets')
    await screen.findByRole('dialog', { name: 'Presets' })
    press('Remove Usual')
    expect(sent).toEqual([])
    press('Keep')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove Usual')
    press('Remove Other')
    expect(document.activeElement?.textContent).toBe('Keep')
    press('Remove')
    expect(sent).toEqual([['removePreset', { id: 'id-Other' }]])
  })
})

describe('saving a preset', () => {
  const row = draft({ quantity: '900' })
  let offered = service()
  const field = () => screen.getByLabelText<HTMLInputElement>('Name of the preset')
  function type(name: string) {
    fireEvent.input(field(), { target: { value: name } })
    fireEvent.keyDown(field(), { key: 'Enter' })
  }
  const open = () => {
    const placed = vi.fn((event: Event) => event.preventDefault())
    render(
      <form onSubmit={placed}>
        <SavePreset draftId={row.id} service={offered} />
      </form>,
    )
    press('Save as preset')
    return placed
  }

  test('tells what its service is for, where the name of that says so', async () => {
    offered = service({ name: 'Instagram Followers' })
    open()
    offered = service()
    // By then the reader of names is there.
    await new Promise((resolve) => setTimeout(resolve, 50))
    type('Usual')
    await screen.findByText('Saved as Usual.')
    expect(sent).toEqual([['savePreset', { name: 'Usual', draftId: row.id, site: 'instagram' }]])
  })

  test('is a name and Enter, which places no order: the draft is stored as it is shown', async () => {
    const placed = open()
    expect(document.activeElement).toBe(field())
    type('  Usual ')
    await screen.findByText('Saved as Usual.')
    expect(sent).toEqual([['savePreset', { name: 'Usual', draftId: row.id }]])
    expect(placed).not.toHaveBeenCalled()
  })

  test('wants a name', async () => {
    open()
    type('   ')
    await screen.findByText('Enter a name.')
    expect(sent).toEqual([])
  })

  test('under a name that is taken replaces that preset once the user confirms', async () => {
    await writeSetting(await openDatabase(), 'presets', [preset('Usual')])
    answers = [{ kind: 'name-taken' }]
    open()
    type('usual')
    await screen.findByText('Another preset has this name.')
    press('Replace it')
    await screen.findByText('Saved as usual.')
    expect(sent.at(-1)).toEqual(['savePreset', { name: 'usual', draftId: row.id, id: 'id-Usual' }])
  })

  test('another name after one that is taken is a new preset', async () => {
    answers = [{ kind: 'name-taken' }]
    open()
    type('Usual')
    await screen.findByText('Another preset has this name.')
    fireEvent.input(field(), { target: { value: 'Usual 2' } })
    expect(screen.queryByRole('button', { name: 'Replace it' })).toBeNull()
    press('Save')
    await screen.findByText('Saved as Usual 2.')
    expect(sent.at(-1)).toEqual(['savePreset', { name: 'Usual 2', draftId: row.id }])
  })

  test('that failed says so and keeps the name', async () => {
    vi.mocked(command).mockRejectedValue(new Error('gone'))
    open()
    type('Usual')
    await screen.findByText('The preset could not be saved. Try again.')
    expect(field().value).toBe('Usual')
  })
})
