import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { readPage } from '../../entrypoints/background/page'

const executeScript = vi.fn()
const get = vi.fn()
const EMPTY = { address: '', canonical: '', title: '', owner: '', ownerName: '', loaded: '' }

beforeEach(() => {
  Object.assign(browser, { scripting: { executeScript }, tabs: { get } })
  executeScript.mockReset().mockResolvedValue([{ result: { address: 'https://page.example/' } }])
  get.mockReset().mockResolvedValue({ url: 'https://tab.example/', title: 'The tab' })
})

const says = (result: unknown) => executeScript.mockResolvedValue([{ result }])

describe('a page that is read', () => {
  test('gives its texts, and nothing else that it says', async () => {
    const said = {
      ...EMPTY,
      address: 'https://page.example/',
      owner: 'https://page.example/@a',
      ownerName: 'A',
    }
    says({ ...said, around: { address: 'https://evil.example/' }, panelId: 'x' })
    expect(await readPage(1)).toEqual(said)
  })

  test.each([[7], [{}], [null], [['https://evil.example/']], ['x'.repeat(4001)]])(
    'gives nothing for what is no text, or no end of one: %j',
    async (strange) => {
      says({ address: 'https://page.example/', canonical: strange, owner: strange, title: strange })
      expect(await readPage(1)).toEqual({ ...EMPTY, address: 'https://page.example/' })
    },
  )
})

describe('a page that cannot be read has the address of its tab', () => {
  test.each([[undefined], [null], [{}], [{ address: 1 }], ['text']])('when it answers %j', async (answer) => {
    says(answer)
    expect(await readPage(1, 'https://clicked.example/')).toEqual({
      ...EMPTY,
      address: 'https://tab.example/',
      title: 'The tab',
    })
  })

  test('when no script may run there, or there is no page any more', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access'))
    expect((await readPage(1)).address).toBe('https://tab.example/')
    get.mockRejectedValue(new Error('No tab'))
    expect(await readPage(1, 'https://clicked.example/')).toEqual({
      ...EMPTY,
      address: 'https://clicked.example/',
    })
    expect(await readPage(undefined)).toEqual(EMPTY)
  })
})
