// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Sheet } from '../../components/ui/sheet'
import { usePopupKeys } from '../../entrypoints/popup/keys/use-popup-keys'

/* The keys of the whole popup: none of them takes a letter out of a field, or acts on what lies beneath something else. */

const back = vi.fn()
const help = vi.fn()

afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

function Screen({ isHome, isCovered }: { readonly isHome?: boolean; readonly isCovered?: boolean }) {
  usePopupKeys({ back: isHome ? undefined : back, help })
  return (
    <>
      <input id="search-orders" aria-label="Search" />
      <input type="checkbox" aria-label="Box" />
      <textarea aria-label="Lines" />
      <main>
        <button type="button" id="order-1">
          One
        </button>
        <button type="button" id="order-2">
          Two
        </button>
      </main>
      {isCovered && (
        <Sheet label="Over it" onBack={() => undefined}>
          <input id="service" aria-label="Service" />
          <button type="button">Within</button>
        </Sheet>
      )}
    </>
  )
}

/** Its keys come a moment after it. */
async function show(screen: preact.VNode): Promise<void> {
  render(screen)
  await import('../../entrypoints/popup/keys/popup-keys')
  await new Promise((resolve) => setTimeout(resolve))
}

const press = (name: string, key: string, more: object = {}) =>
  // `false` if the key was taken.
  fireEvent.keyDown(name === '' ? document.body : screen.getByLabelText(name), { key, ...more })
const focused = () => document.activeElement?.id

describe('back', () => {
  test.each([
    ['Escape', {}],
    ['ArrowLeft', { altKey: true }],
  ])('is %s %j, from a field too', async (key, more) => {
    await show(<Screen />)
    expect(press('Search', key, more)).toBe(false)
    expect(press('', key, more)).toBe(false)
    expect(back).toHaveBeenCalledTimes(2)
  })

  test('is not a key held down, one that writes a word, an arrow alone, or one with Ctrl', async () => {
    await show(<Screen />)
    press('', 'Escape', { repeat: true })
    press('Search', 'Escape', { isComposing: true })
    press('', 'ArrowLeft')
    press('', 'Escape', { ctrlKey: true })
    expect(back).not.toHaveBeenCalled()
  })

  test('closes the popup where nothing is behind: the key is the browser’s', async () => {
    await show(<Screen isHome />)
    expect(press('', 'Escape')).toBe(true)
  })

  test('does not leave a screen under what lies over it', async () => {
    await show(<Screen isCovered />)
    press('Service', 'ArrowLeft', { altKey: true })
    press('Service', 'Escape')
    expect(back).not.toHaveBeenCalled()
  })
})

describe('in no field', () => {
  test('/ goes to the search, and ? shows the keys', async () => {
    await show(<Screen />)
    expect(press('Box', '/')).toBe(false)
    expect(focused()).toBe('search-orders')
    press('', '?')
    expect(help).toHaveBeenCalledOnce()
  })

  test('/ goes to the search that lies over the other', async () => {
    await show(<Screen isCovered />)
    press('', '/')
    expect(focused()).toBe('service')
  })

  test.each(['Search', 'Lines'])('only: in %s they are letters', async (name) => {
    await show(<Screen />)
    expect(press(name, '/')).toBe(true)
    expect(press(name, '?')).toBe(true)
    expect(help).not.toHaveBeenCalled()
  })
})

describe('arrows', () => {
  test('walk from the search through the orders and back, and stop at both ends', async () => {
    await show(<Screen isHome />)
    const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map((key) => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key })
      return focused()
    })
    expect(walked).toEqual(['order-1', 'order-2', 'order-2', 'order-1', 'search-orders'])
  })

  test('are a field’s own elsewhere', async () => {
    await show(<Screen />)
    expect(press('Lines', 'ArrowDown')).toBe(true)
    expect(press('Box', 'ArrowUp')).toBe(true)
  })
})
