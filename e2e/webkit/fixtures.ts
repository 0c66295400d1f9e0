import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '../fixtures/grappe'
import { openDisplay } from './display'
import { type Door, openDoor } from './door'
import { Driver } from './driver'
import { WebKitPage } from './webkitPage'

const { WEBKIT_DRIVER_PATH = '', XVFB_PATH = '' } = process.env

type Fixtures = {
  readonly door: Door
  /** The folder that everybody's browser takes for the person's own. */
  readonly home: string
  /** A browser of its own each time: another person, another device. */
  readonly openBrowser: () => Promise<WebKitPage>
}

export const test = base.extend<Fixtures>({
  door: async ({ server }, use) => {
    const door = await openDoor(server.url)
    await use(door)
    await door.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern.
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'grappe-webkit-'))
    await use(home)
    await rm(home, { recursive: true, force: true })
  },
  // The door is named so that it outlives the browsers.
  openBrowser: async ({ home, door: _ }, use, info) => {
    const devices: Device[] = []
    await use(async () => {
      const device = await openDevice(home)
      devices.push(device)
      return device.page
    })
    if (info.status !== info.expectedStatus) {
      for (const [at, { page }] of devices.entries())
        await writeFile(info.outputPath(`${at}.png`), await page.screenshot())
    }
    for (const { close } of devices) await close()
  },
})

type Device = { readonly page: WebKitPage; close(): Promise<void> }

/** A browser on a screen of its own: of two on one screen, only one would have the keyboard. */
async function openDevice(home: string): Promise<Device> {
  if (WEBKIT_DRIVER_PATH === '') throw new Error('Run this with `npm run e2e -- webkit`: it finds the browser first.')
  const display = await openDisplay(XVFB_PATH)
  const { XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME, WAYLAND_DISPLAY, ...ours } = process.env
  const language = { LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB' }
  const driver = await Driver.start(WEBKIT_DRIVER_PATH, { ...ours, ...language, HOME: home, DISPLAY: display.name })
  // What is around the page takes the rest.
  await driver.post('window/rect', { x: 0, y: 0, width: 1280, height: 838 })
  return {
    page: new WebKitPage(driver),
    close: async () => {
      await driver.stop()
      await display.close()
    },
  }
}

export { expect } from '../fixtures/grappe'
