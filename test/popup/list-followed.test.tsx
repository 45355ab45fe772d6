// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { FilledForm } from '../../entrypoints/popup/form/filled-form'
import { shareDraft } from '../../entrypoints/popup/form/shared-draft'
import { draft, panel } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn(async () => ({ kind: 'done' })) }))

afterEach(cleanup)

test('a draft that becomes a list on one surface becomes one on the other', async () => {
  const onList = vi.fn()
  render(<FilledForm onList={onList} prefill={{ draft: draft() }} panels={[panel()]} />)
  const other = shareDraft('draft-1', () => undefined)
  const values = { links: 'https://a.example/\nhttps://b.example/', link: '' }
  other.change({ ...draft(), ...values }, values)
  await vi.waitFor(() => expect(onList).toHaveBeenCalledOnce())
  expect(onList.mock.calls[0]?.[0]).toMatchObject(values)
  other.close()
})
