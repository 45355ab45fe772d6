import { afterEach, describe, expect, test, vi } from 'vitest'
import { t, tCount } from '../lib/i18n'
import { beside, listed } from '../lib/join-texts'
import { texts } from '../lib/text-source'

describe('a text', () => {
  test('has its values by name, in whatever order they are given', () => {
    expect(t('short_sync_kept', { now: '40', before: '1,200' })).toBe(
      t('short_sync_kept', { before: '1,200', now: '40' }),
    )
    expect(t('short_sync_title', { panel: 'Mine', now: '40', before: '1,200' })).toBe(
      'Mine sent only 40 services. Before, it had 1,200.',
    )
  })

  test('shows a value as it is, dollars and names of placeholders included', () => {
    expect(t('preset_saved', { preset: '$1 $PANEL$ $$' })).toBe('Saved as $1 $PANEL$ $$.')
  })

  test('cannot be asked for wrongly', () => {
    // @ts-expect-error: no such text
    expect(t('no_such_text')).toBe('')
    // @ts-expect-error: the value is missing
    t('preset_saved')
    // @ts-expect-error: the value has another name
    t('preset_saved', { name: 'A' })
    // @ts-expect-error: one value is missing
    t('short_sync_kept', { now: '40' })
    // @ts-expect-error: one value is too many
    t('preset_saved', { preset: 'A', name: 'A' })
    // @ts-expect-error: it takes no value
    t('refresh', { name: 'A' })
    // @ts-expect-error: the two have different values
    t(Math.random() < 2 ? 'preset_saved' : 'connect_known', { preset: 'A', panel: 'B' })
    // @ts-expect-error: a number decides on it
    t('services_found')
    // @ts-expect-error: a number decides on it
    t('services_found_other', { count: '2' })
    // @ts-expect-error: no number decides on it, though it ends like one
    tCount('refusal', 2)
    // @ts-expect-error: the amount is missing
    tCount('evidence_others', 2)
    // @ts-expect-error: the count is written out already
    tCount('services_found', 2, { count: '2' })
  })
})

describe('a text that a number decides on', () => {
  test('has the form of the number, and the number written out', () => {
    expect([0, 1, 2, 1234].map((count) => tCount('services_found', count))).toEqual([
      '0 services',
      '1 service',
      '2 services',
      '1,234 services',
    ])
    expect(tCount('evidence_others', 3, { amount: '5 USD' })).toBe('3 other orders since then cost 5 USD.')
  })

  describe('in another language', () => {
    afterEach(() => vi.resetModules())

    /** The forms of a catalog that has these, for the numbers. */
    async function shown(language: string, forms: readonly string[], counts: readonly number[]) {
      vi.resetModules()
      const source = await import('../lib/text-source')
      vi.spyOn(source.texts, 'get').mockImplementation((key, [count]) => {
        if (key === 'catalog_language') return language
        const form = key.slice('services_found_'.length)
        return forms.includes(form) ? `${count} ${form}` : ''
      })
      const { tCount: tCountThere } = await import('../lib/i18n')
      return counts.map((count) => tCountThere('services_found', count))
    }

    test('has all forms of that language', async () => {
      expect(await shown('pl', ['one', 'few', 'many', 'other'], [1, 2, 5, 22])).toEqual([
        '1 one',
        '2 few',
        '5 many',
        '22 few',
      ])
      expect(await shown('ar', ['zero', 'one', 'two', 'few', 'many', 'other'], [0, 2, 3, 11, 100])).toEqual([
        '0 zero',
        '2 two',
        '3 few',
        '11 many',
        '100 other',
      ])
      expect(await shown('ja', ['other'], [1])).toEqual(['1 other'])
    })

    test('falls back to the general form', async () => {
      expect(await shown('pl', ['one', 'other'], [2])).toEqual(['2 other'])
    })
  })
})

test('texts come from the browser’s catalog', () => {
  expect(texts.get('catalog_language', [])).toBe('en')
  expect(texts.get('no_such_text', [])).toBe('')
})

test('texts are joined as the catalog says, those that are there', () => {
  expect(beside('YouTube', undefined, '', 'Video')).toBe('YouTube · Video')
  expect(beside(undefined)).toBe('')
  expect(listed(['a', 'b', 'c'])).toBe('a, b, c')
  expect(listed([])).toBe('')
})
