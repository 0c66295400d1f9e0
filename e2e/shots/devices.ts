import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

const FOLDER = fileURLToPath(new URL('../../test-results/shots/', import.meta.url))

const DEVICES = {
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1280, height: 800 } },
  screen: { viewport: { width: 1920, height: 1080 } },
  smallScreen: { viewport: { width: 1024, height: 768 } },
} as const satisfies Record<string, BrowserContextOptions>

export type Device = keyof typeof DEVICES

/** What a room has: who leads with a tablet, two who take part, and what hangs on the wall, large and small. */
export type Pages = Readonly<Record<Device, Page>>

/** Long enough for what glides and fades. Milliseconds. */
const SETTLES = 900

export const settle = (page: Page, ms = SETTLES) =>
  page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms)

export async function openPages(browser: Browser): Promise<Pages> {
  const pages = Object.entries(DEVICES).map(async ([name, device]) => {
    const context = await browser.newContext({ locale: 'fr-FR', colorScheme: 'light', ...device })
    return [name, await context.newPage()] as const
  })
  return Object.fromEntries(await Promise.all(pages)) as Pages
}

/** Photographs all of a story into files that begin with its name. */
export class Camera {
  constructor(
    private readonly story: string,
    private readonly pages: Pages,
  ) {}

  async shoot(device: Device, what: string, { settles = SETTLES } = {}): Promise<void> {
    const page = this.pages[device]
    if (settles > 0) await settle(page, settles)
    await page.screenshot({ path: `${FOLDER}${this.story}-${what}-${device}.png` })
  }

  /** The views as they are now, in light and, where it is asked for, in dark. */
  async lookAround(what: string, { on, inDark = false }: { on: readonly Device[]; inDark?: boolean }): Promise<void> {
    for (const device of on) await this.shoot(device, what)
    if (!inDark) return
    for (const device of on) {
      await this.pages[device].emulateMedia({ colorScheme: 'dark' })
      await this.shoot(device, `${what}-dark`)
      await this.pages[device].emulateMedia({ colorScheme: 'light' })
    }
  }
}
