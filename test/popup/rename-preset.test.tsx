// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PresetMenu } from '../../entrypoints/popup/form/presets/preset-menu'
import { command } from '../../lib/commands/client'
import type { Preset } from '../../lib/saved/choices'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))
// The tests' document knows no popovers.
HTMLElement.prototype.hidePopover ??= () => undefined

/* Another name for a preset, given in the list in which presets are managed. */

const preset = (name: string): Preset => ({
  id: `id-${name}`,
  name,
  panelId: 'panel-1',
  service: { panelId: 'panel-1', serviceId: '7', name: 'A', category: '', type: 'Default', rate: '1' },
  fields: { quantity: '500' },
  dripFeed: false,
})

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const field = () => screen.getByLabelText<HTMLInputElement>('Name of the preset')
const type = (name: string) => fireEvent.input(field(), { target: { value: name } })

async function begin() {
  const presets = [preset('Usual'), preset('Other')]
  render(<PresetMenu draftId="draft-1" presets={presets} recognized={undefined} change={vi.fn()} />)
  await screen.findByText('Presets')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Manage presets', hidden: true }))
  await screen.findByRole('dialog', { name: 'Presets' })
  press('Rename Usual')
}

const isBack = () =>
  waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Rename Usual'))

const sent = () => vi.mocked(command).mock.calls

beforeEach(() => {
  vi.mocked(command).mockReset().mockResolvedValue({ kind: 'saved', id: 'id-Usual' })
})
afterEach(cleanup)

describe('renaming a preset', () => {
  test('is another name and Enter, which goes back to where it was begun', async () => {
    await begin()
    expect(document.activeElement).toBe(field())
    expect([field().value, field().selectionStart, field().selectionEnd]).toEqual(['Usual', 0, 5])
    type('  Now ')
    expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(false)
    await isBack()
    expect(sent()).toEqual([['renamePreset', { id: 'id-Usual', name: 'Now' }]])
  })

  test.each([
    ['Escape', () => fireEvent.keyDown(field(), { key: 'Escape' })],
    ['the button', () => press('Keep')],
    ['the name that it has', () => fireEvent.keyDown(field(), { key: 'Enter' })],
  ])('is left with %s, and nothing is changed', async (name, leave) => {
    await begin()
    type(name === 'the name that it has' ? ' Usual ' : 'Another')
    leave()
    await isBack()
    expect([sent(), screen.queryByText('Another')]).toEqual([[], null])
  })

  test('wants a name, and one that no other has', async () => {
    await begin()
    type('  ')
    press('Save')
    await screen.findByText('Enter a name.')
    expect(sent()).toEqual([])
    vi.mocked(command).mockResolvedValue({ kind: 'name-taken' })
    type('other')
    expect(screen.queryByText('Enter a name.')).toBeNull()
    press('Save')
    await screen.findByText('Another preset has this name.')
    expect([field().value, field().getAttribute('aria-invalid')]).toEqual(['other', 'true'])
  })

  test('that failed says so and keeps what was typed', async () => {
    await begin()
    vi.mocked(command).mockRejectedValue(new Error('gone'))
    type('Now')
    press('Save')
    await screen.findByText('The name could not be changed. Try again.')
    expect(field().value).toBe('Now')
  })

  test('waits for a word that is still being written with an input method', async () => {
    await begin()
    type('名')
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
    expect(sent()).toEqual([])
  })
})
