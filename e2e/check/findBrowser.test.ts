import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBrowser, findFirefox, findWebKit } from './findBrowser.mjs'

type Machine = Parameters<typeof findBrowser>[0]

const SHIPPED = { path: '/tmp/shipped/chromium', env: { LD_LIBRARY_PATH: '/tmp/shipped/lib' } }

/** A machine with these programs, and nothing else. */
function machineWith(programs: string[], about: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isExecutable: (path) => programs.includes(path),
    unpackShipped: async () => null,
    ...about,
  }
}

test('the one that CHROME_PATH names comes before all others', async () => {
  const env = { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' }
  const machine = machineWith(['/usr/bin/chromium', '/my/chrome'], { env })
  expect(await findBrowser(machine)).toEqual({ browser: { path: '/my/chrome', env: {} } })
})

test('a CHROME_PATH that cannot be run is named, and no other browser takes its place', async () => {
  const env = { CHROME_PATH: '/my/typo', PATH: '/usr/bin' }
  const found = await findBrowser(machineWith(['/usr/bin/chromium'], { env, unpackShipped: async () => SHIPPED }))
  expect(found).toEqual({ advice: expect.stringContaining('/my/typo') })
})

test.each(['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/usr/local/bin/chrome'])(
  'one that is installed at %s is found',
  async (path) => {
    expect(await findBrowser(machineWith([path]))).toEqual({ browser: { path, env: {} } })
  },
)

test('an installed one comes before the shipped one, which is not even unpacked', async () => {
  const unpackShipped = async () => {
    throw new Error('unpacked')
  }
  const machine = machineWith(['/usr/bin/chromium'], { unpackShipped })
  expect(await findBrowser(machine)).toEqual({ browser: { path: '/usr/bin/chromium', env: {} } })
})

test('on a Mac, Chrome is found among the applications', async () => {
  const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(await findBrowser(machineWith([path], { platform: 'darwin' }))).toEqual({ browser: { path, env: {} } })
})

test('on Windows, Chrome is found under the program folders', async () => {
  const path = join('C:\\Program Files', 'Google/Chrome', 'Application', 'chrome.exe')
  const machine = machineWith([path], { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } })
  expect(await findBrowser(machine)).toEqual({ browser: { path, env: {} } })
})

test('with none installed, the one that npm brought is taken with what it needs', async () => {
  expect(await findBrowser(machineWith([], { unpackShipped: async () => SHIPPED }))).toEqual({ browser: SHIPPED })
})

test('with none at all, one line says what to install', async () => {
  const found = await findBrowser(machineWith([]))
  expect(found).toEqual({ advice: expect.stringMatching(/^No browser.*install.*CHROME_PATH\.$/) })
})

test('the Firefox that FIREFOX_PATH names comes before an installed one', async () => {
  const env = { FIREFOX_PATH: '/my/firefox', PATH: '/usr/bin' }
  const machine = machineWith(['/usr/bin/firefox-esr', '/my/firefox'], { env })
  expect(await findFirefox(machine)).toEqual({ browser: { path: '/my/firefox', env: {} } })
})

test('of installed ones only the extended support release is taken, since the others change too often', async () => {
  const both = machineWith(['/usr/bin/firefox', '/usr/bin/firefox-esr'])
  expect(await findFirefox(both)).toEqual({ browser: { path: '/usr/bin/firefox-esr', env: {} } })
  const other = machineWith(['/usr/bin/firefox'])
  expect(await findFirefox(other)).toEqual({
    advice: expect.stringMatching(/^No Firefox.*firefox-esr.*FIREFOX_PATH\.$/),
  })
})

test('WebKit is its driver, with a screen that nobody sees', async () => {
  const installed = machineWith(['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'])
  expect(await findWebKit(installed)).toEqual({
    browser: { path: '/usr/bin/WebKitWebDriver', env: { XVFB_PATH: '/usr/bin/Xvfb' } },
  })
  const env = { WEBKIT_DRIVER_PATH: '/my/driver', XVFB_PATH: '/my/screen', PATH: '/usr/bin' }
  const named = machineWith(['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/my/driver', '/my/screen'], { env })
  expect(await findWebKit(named)).toEqual({ browser: { path: '/my/driver', env: { XVFB_PATH: '/my/screen' } } })
})

test.each([
  [[], 'install webkit2gtk-driver and xvfb,'],
  [['/usr/bin/Xvfb'], 'install webkit2gtk-driver,'],
  [['/usr/bin/WebKitWebDriver'], 'install xvfb,'],
])('of WebKit, with only %o there, one line says: %s', async (programs, advice) => {
  expect(await findWebKit(machineWith(programs))).toEqual({ advice: expect.stringContaining(advice) })
})

test.each([
  [findFirefox, 'FIREFOX_PATH'],
  [findWebKit, 'WEBKIT_DRIVER_PATH'],
  [findWebKit, 'XVFB_PATH'],
])('%o names a %s that cannot be run, and takes no other', async (find, variable) => {
  const installed = ['/usr/bin/firefox-esr', '/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb']
  const env = { [variable]: '/my/typo', PATH: '/usr/bin' }
  const found = await find(machineWith(installed, { env }))
  expect(found).toEqual({ advice: expect.stringContaining(`${variable} names /my/typo`) })
})
