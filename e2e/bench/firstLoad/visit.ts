import { type BrowserContext, type CDPSession, chromium } from '@playwright/test'
import { BROWSER_ARGS } from '../../fixtures/browserArgs'
import type { FoundBrowser } from '../canvas/openPage'
import { VIEWPORT } from '../canvas/openPage'
import { installLoadProbe, type Reading, type Seen, type Told } from './loadProbe'
import type { SlowLink } from './slowLink'

/** What one visit took: beside what the page saw, kB (1,000 bytes) over the line and the main thread's own time till then. */
export type LoadFigures = Seen & { readonly received: number; readonly mainMs: number }

export type Visited = {
  readonly figures: LoadFigures
  /** Of the browser. */
  readonly version: string
}

export type Visit = {
  readonly browser: FoundBrowser
  /** The browser's own memory of earlier visits. */
  readonly profile: string
  readonly address: string
  readonly reading: Reading
  readonly link: SlowLink
  /** How many times slower the processor is made. */
  readonly slowdown: number
  /** Stays until nothing comes any more, so that the next visit finds what this one kept. */
  readonly stays: boolean
}

const LOAD_WITHIN_MS = 90_000
/** Between two turns of the wheel. */
const EVERY_MS = 40
const MIDDLE = { x: VIEWPORT.width / 2, y: VIEWPORT.height / 2 }
const STAYS_MS = 4_000

/** Opens the address in a browser of its own, and turns the wheel until the board follows it. */
export async function visit({ browser, profile, address, reading, link, slowdown, stays }: Visit): Promise<Visited> {
  const context = await launch(browser, profile)
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.addInitScript('globalThis.__name ??= (value) => value')
    // As text, since functions cannot be sent along.
    await page.addInitScript(`(${installLoadProbe})({ view: ${reading.view}, enter: ${reading.enter} })`)
    const cdp = await context.newCDPSession(page)
    const told = await listen(cdp)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const before = link.received
    await cdp.send('Page.navigate', { url: address })
    const seen = await turnUntilTaken(cdp, told)
    const received = (link.received - before) / 1_000
    const { metrics } = await cdp.send('Performance.getMetrics')
    const mainMs = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
    const { product } = await cdp.send('Browser.getVersion')
    if (stays) await stay(cdp, link)
    return { figures: { ...seen, received, mainMs }, version: product.replace(/^\D*/, '') }
  } finally {
    await context.close()
  }
}

async function launch({ path, env }: FoundBrowser, profile: string): Promise<BrowserContext> {
  const inherited = Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))
  return await chromium.launchPersistentContext(profile, {
    executablePath: path,
    args: BROWSER_ARGS,
    env: { ...Object.fromEntries(inherited), ...env },
    viewport: VIEWPORT,
    locale: 'en-GB',
  })
}

type Heard = { readonly painted: Promise<void>; readonly seen: Promise<Seen> }

/** The page speaks by itself: to ask it time and again would take of the time that is measured. */
async function listen(cdp: CDPSession): Promise<Heard> {
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: 'benchTell' })
  const heard = { painted: () => {}, seen: (_: Seen) => {} }
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== 'benchTell') return
    const told = JSON.parse(payload) as Told
    if (told === 'painted') heard.painted()
    else heard.seen(told)
  })
  return {
    painted: new Promise<void>((resolve) => {
      heard.painted = resolve
    }),
    seen: new Promise<Seen>((resolve) => {
      heard.seen = resolve
    }),
  }
}

async function turnUntilTaken(cdp: CDPSession, { painted, seen }: Heard): Promise<Seen> {
  const isOver = { value: false }
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error('The board took no gesture in time')), LOAD_WITHIN_MS)
    void seen.then(() => clearTimeout(timer))
  })
  void painted.then(async () => {
    while (!isOver.value) {
      await cdp
        .send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...MIDDLE, deltaX: 12, deltaY: 8 })
        .catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
  })
  try {
    return await Promise.race([seen, late])
  } finally {
    isOver.value = true
  }
}

/** Once the line has been still for a while; what is left is not waited for at their speed. */
async function stay(cdp: CDPSession, link: SlowLink): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  let last = -1
  while (link.received !== last) {
    last = link.received
    await new Promise((resolve) => setTimeout(resolve, STAYS_MS))
  }
}
