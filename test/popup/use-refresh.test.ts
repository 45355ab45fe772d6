// @vitest-environment happy-dom
import { renderHook } from '@testing-library/preact'
import { beforeEach, expect, test, vi } from 'vitest'
import { useRefresh } from '../../entrypoints/popup/details/history/use-refresh'
import { command } from '../../lib/commands/client'
import { order } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))
const said = vi.mocked(command)

beforeEach(() => said.mockReset().mockResolvedValue({ kind: 'done' }))

test.each([
  ['just heard of', 0, 0],
  ['heard of two minutes ago', -120_000, 1],
  ['heard of under a clock that was ahead', 6 * 3_600_000, 1],
])('an open order %s (%i ms) that is opened is asked about %i times', (_, ms, times) => {
  const tracking = { status: 'pending', rawStatus: 'Pending', at: Date.now() + ms } as const
  renderHook(() => useRefresh(order({ tracking })))
  expect(said.mock.calls).toEqual(Array(times).fill(['refreshPanel', { id: 'panel-1' }]))
})
