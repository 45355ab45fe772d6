import { describe, expect, it, vi } from 'vitest'
import { fakeMachine } from './fake-machine'
import { needBrowser } from './need-browser.mjs'

const apt = { '/usr/bin/apt-get': undefined }

describe('needBrowser', () => {
  it('installs nothing when there is a browser', () => {
    const install = vi.fn()
    const machine = fakeMachine({ ...apt, '/usr/bin/chromium': '156.0.1.2' }, { root: true })
    expect(needBrowser('chromium', machine, install)).toBe('/usr/bin/chromium')
    expect(install).not.toHaveBeenCalled()
  })

  it('installs from packages on Debian as root', () => {
    const browsers: Record<string, string | undefined> = { ...apt }
    const machine = fakeMachine(browsers, { root: true, isFile: (path) => path in browsers })
    const install = vi.fn((name: string) => {
      browsers[`/usr/bin/${name}`] = '153.0'
    })
    expect(needBrowser('firefox', machine, install)).toBe('/usr/bin/firefox-esr')
    expect(install.mock.calls).toEqual([['firefox-esr']])
  })

  it('never installs as anyone else, and says what to type', () => {
    const install = vi.fn()
    const call = () => needBrowser('chromium', fakeMachine(apt), install)
    expect(call).toThrow(
      /sudo apt-get install chromium[\s\S]*npx playwright install chromium[\s\S]*PANELDOCK_CHROMIUM/,
    )
    expect(install).not.toHaveBeenCalled()
  })

  it('says so when the package held no browser, as on Ubuntu', () => {
    const browsers: Record<string, string | undefined> = { ...apt, '/usr/bin/chromium-browser': undefined }
    const call = () => needBrowser('chromium', fakeMachine(browsers, { root: true }), () => undefined)
    expect(call).toThrow(/No Chromium that can be used was found/)
  })

  it('passes on why the installation failed', () => {
    const install = () => {
      throw new Error('no network')
    }
    const call = () => needBrowser('firefox', fakeMachine(apt, { root: true }), install)
    expect(call).toThrow(/firefox-esr failed: no network[\s\S]*PANELDOCK_FIREFOX/)
  })

  it.each([
    ['darwin', 'brew install --cask firefox'],
    ['win32', 'winget install Mozilla.Firefox'],
  ] as const)('knows how to install on %s', (platform, command) => {
    expect(() => needBrowser('firefox', fakeMachine({}, { platform }))).toThrow(command)
  })
})
