// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FilledForm } from '../../entrypoints/popup/form/filled-form'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import { writeSetting } from '../../lib/db/settings'
import { newDraft } from '../../lib/orders/form/draft'
import { storeCatalog } from '../catalog/on-disk'
import { order, panel, service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const PROFILE = 'https://www.instagram.com/gus.r/'
const FOLLOWERS = service({ name: 'Instagram Followers', category: '' })
const LIKES = service({ id: '2', name: 'Instagram Likes', category: '' })
const USERNAME = service({ id: '3', name: 'Instagram Likes', category: '', type: 'Subscriptions' })

const accepted: object[] = []
let isDown = false

beforeEach(() => {
  accepted.length = 0
  isDown = false
  vi.mocked(command).mockImplementation((async (name: string, data: object) => {
    if (name !== 'acceptPair') return { kind: 'done' }
    if (isDown) throw new Error('The worker is gone.')
    accepted.push(data)
    return undefined
  }) as typeof command)
})
afterEach(cleanup)

async function open(link: string, serviceId = '1', rateBefore?: string) {
  const database = await openDatabase()
  await Promise.all((['orders', 'settings'] as const).map((store) => database.clear(store)))
  const row = panel({ balance: { amount: '50', currency: 'USD', at: Date.now() } })
  await database.put('panels', row)
  await storeCatalog(database, { panelId: row.id, at: Date.now(), services: [FOLLOWERS, LIKES, USERNAME] })
  if (rateBefore) {
    await database.put('orders', order({ service: { ...order().service, rate: rateBefore } }))
  }
  const page = { address: '', canonical: '', title: '' }
  render(
    <FilledForm
      onList={() => undefined}
      prefill={{ draft: { ...newDraft(page, row.id, 5, 'draft-1'), link, serviceId } }}
      panels={[row]}
    />,
  )
  await screen.findByRole('button', { name: 'Change' })
  return database
}

const line = () => document.querySelector<HTMLElement>('.amber-line:not([hidden])')?.textContent ?? ''
const settled = () => new Promise((resolve) => setTimeout(resolve, 300))

test('both are named, in one line that comes before what the price says', async () => {
  await open(VIDEO, '1', '0.10')
  await waitFor(() => expect(line()).toContain('meant for Instagram, but the link is YouTube · Video.'))
  expect(document.querySelectorAll('.amber-line:not([hidden])')).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: 'That’s right' }))
  await waitFor(() => expect(line()).toContain('This costs 800% more'))
  expect(accepted).toEqual([{ pair: 'instagram/profile youtube/video' }])
})

test('the kinds are named where the site is the same', async () => {
  await open(PROFILE, '2')
  await waitFor(() =>
    expect(line()).toMatch(/meant for Post, .* and the like, but the link is Instagram · Profile/),
  )
})

test('an answer that could not be stored leaves the question', async () => {
  isDown = true
  await open(VIDEO)
  const button = await screen.findByRole('button', { name: 'That’s right' })
  fireEvent.click(button)
  await settled()
  expect(line()).toContain('meant for Instagram')
  isDown = false
  fireEvent.click(button)
  await waitFor(() => expect(line()).toBe('Noted. You won’t be asked about this again.'))
  expect(document.activeElement?.id).toBe('quantity')
})

test('one link that was answered for does not answer for another kind', async () => {
  const database = await open(VIDEO)
  await screen.findByRole('button', { name: 'That’s right' })
  cleanup()
  await writeSetting(database, 'accepted-pairs', ['instagram/profile youtube/video'])
  const page = { address: '', canonical: '', title: '' }
  const draft = { ...newDraft(page, 'panel-1', 5, 'draft-1'), link: VIDEO, serviceId: '1' }
  render(<FilledForm onList={() => undefined} prefill={{ draft }} panels={[panel()]} />)
  await screen.findByRole('button', { name: 'Change' })
  await settled()
  expect(line()).toBe('')
  fireEvent.input(screen.getByLabelText('Link'), { target: { value: 'https://www.tiktok.com/@gus' } })
  await waitFor(() => expect(line()).toContain('but the link is TikTok · Profile.'))
})

test.each([
  ['fits', PROFILE, '1'],
  ['is of a page that no one knows', 'https://unknown.example/', '1'],
  ['is not asked for', VIDEO, '3'],
])('nothing is asked where the link %s', async (_, link, id) => {
  await open(link, id)
  await settled()
  expect(line()).toBe('')
})
