// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ShortSyncNotice } from '../../components/short-sync-notice'
import { command } from '../../lib/commands/client'
import type { ShortSync } from '../../lib/panels/panel'
import { panel } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn(async () => ({ kind: 'done' })) }))

const onUse = vi.fn()
const shrunken = { at: Date.now(), had: 8440, has: 120 }
const held = (answer: Partial<ShortSync> = {}) =>
  render(
    <ShortSyncNotice
      panel={panel({ name: 'Mine', shortSync: { ...shrunken, ...answer } })}
      isBusy={false}
      onUse={onUse}
      next={() => document.getElementById('next')}
    />,
  )

afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

test('is told with what either answer means, and nothing is done unasked', () => {
  held()
  const words = document.body.textContent ?? ''
  expect(words).toContain('Mine sent only 120 services. Before, it had 8,440.')
  expect(words).toContain('Keep the old list: you go on with all services as they were')
  expect(words).toContain('Use the short list: the panel is asked once more')
  expect([onUse, vi.mocked(command)].map(({ mock }) => mock.calls.length)).toEqual([0, 0])
})

test('the short list is accepted, or the previous one kept, as the user decides', () => {
  held()
  fireEvent.click(screen.getByRole('button', { name: 'Keep the old list' }))
  expect(vi.mocked(command).mock.calls).toEqual([['dismissShortSync', { id: panel().id, has: 120 }]])
  expect(onUse).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Use the short list' }))
  expect(onUse).toHaveBeenCalledOnce()
})

test('once answered it is no question any more, and the other answer can still be given', () => {
  held({ isKept: true })
  const words = 'The panel sends only 120 services, so the old list with 8,440 is kept.'
  expect(screen.getByRole('status').textContent).toBe(words)
  expect(screen.queryByRole('button', { name: 'Keep the old list' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Use the short list' }))
  expect(onUse).toHaveBeenCalledOnce()
})

describe('the keyboard', () => {
  const asked: ShortSync = shrunken
  const kept: ShortSync = { ...shrunken, isKept: true }
  const Card = ({ now }: { readonly now: ShortSync | undefined }) => (
    <>
      <h3 id="next" tabIndex={-1}>
        Mine
      </h3>
      <ShortSyncNotice
        panel={panel(now && { shortSync: now })}
        isBusy={false}
        onUse={onUse}
        next={() => document.getElementById('next')}
      />
    </>
  )
  const isNext = () => document.activeElement?.id === 'next'

  test('goes on from beside it once a button that was pressed is gone', () => {
    const { rerender } = render(<Card now={asked} />)
    const keep = screen.getByRole('button', { name: 'Keep the old list' })
    keep.focus()
    fireEvent.click(keep)
    expect(isNext()).toBe(false)
    rerender(<Card now={kept} />)
    expect(isNext()).toBe(true)
  })

  test.each([
    ['a question that comes', undefined, asked],
    ['an answer from elsewhere', asked, kept],
  ])('is left alone by %s', (_, before, after) => {
    const { rerender } = render(<Card now={before} />)
    rerender(<Card now={after} />)
    expect(isNext()).toBe(false)
  })
})

test('says nothing where no list was put aside', () => {
  const { container } = render(
    <ShortSyncNotice panel={panel()} isBusy={false} onUse={onUse} next={() => null} />,
  )
  expect(container.textContent).toBe('')
})
