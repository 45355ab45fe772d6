import { describe, expect, it } from 'vitest'
import { fakeMachine } from './fake-machine'
import { findChromium, findFirefox } from './find-browser.mjs'

describe('findChromium', () => {
  it('finds nothing on an empty machine', () => {
    expect(findChromium(fakeMachine({}))).toBeUndefined()
  })

  it('takes the browser that the variable names, and no other', () => {
    const browsers = { '/usr/bin/chromium': '156.0.1.2', '/opt/mine': '150.0.1.2' }
    const env = { PATH: '/usr/bin', PANELDOCK_CHROMIUM: '/opt/mine' }
    expect(findChromium(fakeMachine(browsers, { env }))).toBe('/opt/mine')
  })

  it('says so when the browser that the variable names does not start', () => {
    const env = { PATH: '/usr/bin', PANELDOCK_CHROMIUM: '/opt/gone' }
    const machine = fakeMachine({ '/usr/bin/chromium': '156.0.1.2' }, { env })
    expect(() => findChromium(machine)).toThrow('PANELDOCK_CHROMIUM is /opt/gone')
  })

  it('takes the variable over the rule about snaps and about Chrome', () => {
    const env = { PANELDOCK_CHROMIUM: '/snap/bin/chromium' }
    const machine = fakeMachine({ '/snap/bin/chromium': '156.0.1.2' }, { env, snaps: ['/snap/bin/chromium'] })
    expect(findChromium(machine)).toBe('/snap/bin/chromium')
  })

  it('prefers Chromium to Edge, and Edge to Chrome', () => {
    const chrome = { '/usr/bin/google-chrome': '136.0.1.2' }
    const edge = { '/usr/bin/microsoft-edge': '140.0.1.2', ...chrome }
    expect(findChromium(fakeMachine(chrome))).toBe('/usr/bin/google-chrome')
    expect(findChromium(fakeMachine(edge))).toBe('/usr/bin/microsoft-edge')
    expect(findChromium(fakeMachine({ ...edge, '/usr/bin/chromium-browser': '120.0.1.2' }))).toBe(
      '/usr/bin/chromium-browser',
    )
  })

  it('refuses a Chrome that no longer loads unpacked extensions', () => {
    expect(findChromium(fakeMachine({ '/usr/bin/google-chrome': '137.0.1.2' }))).toBeUndefined()
  })

  it('passes over a stub that prints no version', () => {
    const stub = { '/usr/bin/chromium-browser': undefined }
    expect(findChromium(fakeMachine(stub))).toBeUndefined()
    const both = { '/usr/bin/chromium': undefined, '/usr/bin/chromium-browser': '120.0.1.2' }
    expect(findChromium(fakeMachine(both))).toBe('/usr/bin/chromium-browser')
  })

  it('passes over a snap', () => {
    const snaps = ['/usr/bin/chromium-browser']
    const machine = fakeMachine({ '/usr/bin/chromium-browser': '156.0.1.2' }, { snaps })
    expect(findChromium(machine)).toBeUndefined()
  })

  it('looks along the whole PATH', () => {
    const env = { PATH: '/bin:/opt/browsers' }
    expect(findChromium(fakeMachine({ '/opt/browsers/chromium': '156.0.1.2' }, { env }))).toBe(
      '/opt/browsers/chromium',
    )
  })

  it("takes the newest of Playwright's downloads, and never its headless shell", () => {
    const cache = '/home/ada/.cache/ms-playwright'
    const machine = fakeMachine({
      [`${cache}/chromium_headless_shell-2000/chrome-linux/chrome`]: '150.0.1.2',
      [`${cache}/chromium-999/chrome-linux/chrome`]: '110.0.1.2',
      [`${cache}/chromium-1200/chrome-linux64/chrome`]: '140.0.1.2',
    })
    expect(findChromium(machine)).toBe(`${cache}/chromium-1200/chrome-linux64/chrome`)
  })

  it("takes Chrome for Testing from Puppeteer's cache", () => {
    const path = '/home/ada/.cache/puppeteer/chrome/linux-140.0.1.2/chrome-linux64/chrome'
    expect(findChromium(fakeMachine({ [path]: '140.0.1.2' }))).toBe(path)
  })

  it('knows the places of macOS', () => {
    const path = '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const browsers = { [chrome]: '150.0.1.2', [path]: '150.0.1.2' }
    expect(findChromium(fakeMachine(browsers, { platform: 'darwin' }))).toBe(path)
  })

  it('knows the places of Windows', () => {
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
    expect(findChromium(fakeMachine({ [path]: '140.0.1.2' }, { platform: 'win32', env }))).toBe(path)
  })

  it("finds Playwright's download on Windows", () => {
    const local = 'C:\\Users\\ada\\AppData\\Local'
    const path = `${local}\\ms-playwright\\chromium-1200\\chrome-win64\\chrome.exe`
    const machine = fakeMachine({ [path]: 'unknown' }, { platform: 'win32', env: { LOCALAPPDATA: local } })
    expect(findChromium(machine)).toBe(path)
  })

  it('refuses a Chrome on Windows whose version cannot be told', () => {
    const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files' }
    expect(findChromium(fakeMachine({ [path]: 'unknown' }, { platform: 'win32', env }))).toBeUndefined()
  })
})

describe('findFirefox', () => {
  it('takes the variable first', () => {
    const env = { PATH: '/usr/bin', PANELDOCK_FIREFOX: '/opt/firefox/firefox' }
    const browsers = { '/usr/bin/firefox-esr': '153.0', '/opt/firefox/firefox': '160.0' }
    expect(findFirefox(fakeMachine(browsers, { env }))).toBe('/opt/firefox/firefox')
  })

  it('finds it on PATH, in its usual places and in the cache', () => {
    const cached = '/home/ada/.cache/puppeteer/firefox/linux-stable_150.0/firefox/firefox'
    const mac = '/Applications/Firefox.app/Contents/MacOS/firefox'
    expect(findFirefox(fakeMachine({ '/usr/bin/firefox': '150.0' }))).toBe('/usr/bin/firefox')
    expect(findFirefox(fakeMachine({ [cached]: '150.0' }))).toBe(cached)
    expect(findFirefox(fakeMachine({ [mac]: '150.0' }, { platform: 'darwin' }))).toBe(mac)
  })
})
