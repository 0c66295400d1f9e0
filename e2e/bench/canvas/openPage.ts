import { readFile } from 'node:fs/promises'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../check/findBrowser.mjs'
import { THIS_MACHINE } from '../../check/thisMachine.mjs'
import { BROWSER_ARGS } from '../../fixtures/browserArgs'
import { installSampler } from './frameSampler'
import type { StageScreen } from './stage/canvasContender'

/** A page of a browser of its own, on a board. */
export type OpenPage = {
  readonly page: Page
  readonly cdp: CDPSession
  /** Of the process that scripts and paints it. */
  readonly rendererPid: number
  readonly version: string
  close(): Promise<void>
}

export const VIEWPORT = { width: 1280, height: 800 }

const AS_IT_IS: StageScreen = { pixelRatio: 1, slowdown: 1 }
/** What a process that draws the browser's own bars is started with. */
const OF_THE_BROWSER = '--top-chrome-webui'
const OPEN_WITHIN_MS = 60_000

export type FoundBrowser = Extract<Awaited<ReturnType<typeof findBrowser>>, { browser: unknown }>['browser']

/** The browser that the browser tests take, or one line that says why there is none. */
export async function findCanvasBrowser(): Promise<FoundBrowser | string> {
  const found = await findBrowser(THIS_MACHINE)
  return 'advice' in found ? found.advice : found.browser
}

/** Comes to a board of Grappe by its link as somebody new. */
export async function openPage(browser: FoundBrowser, link: string, screen = AS_IT_IS): Promise<OpenPage> {
  return await launchPage(browser, { url: link, screen }, join)
}

/** Opens a page in a browser of its own. `ready` does what has to be done there before it is measured. */
export async function launchPage(
  { path, env }: FoundBrowser,
  { url, screen }: { readonly url: string; readonly screen: StageScreen },
  ready: (page: Page) => Promise<void>,
): Promise<OpenPage> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  )
  const browser = await chromium.launch({ executablePath: path, args: BROWSER_ARGS, env: { ...inherited, ...env } })
  try {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      deviceScaleFactor: screen.pixelRatio,
      locale: 'en-GB',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(OPEN_WITHIN_MS * screen.slowdown)
    // What esbuild calls in the functions that are sent to the page.
    await page.addInitScript('globalThis.__name ??= (value) => value')
    await page.addInitScript(installSampler)
    const cdp = await context.newCDPSession(page)
    if (screen.slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: screen.slowdown })
    await page.goto(url)
    await ready(page)
    // The main thread's own time, not that in which other processes kept it waiting.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    return {
      page,
      cdp,
      rendererPid: await busiestRenderer(browser),
      version: browser.version(),
      close: () => browser.close(),
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** A machine that is busy may take its time here. */
async function join(page: Page): Promise<void> {
  await page.getByLabel('First name').fill('Zoé')
  await page.getByRole('button', { name: 'Go to the board' }).click()
  await page.locator('[data-board-canvas] canvas').first().waitFor({ state: 'attached' })
}

/** One is kept in reserve, and one may draw the browser's own bars: the board's is the one of the others that has worked. */
async function busiestRenderer(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  await cdp.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => b.cpuTime - a.cpuTime)
  for (const { id } of renderers) {
    if (!(await readFile(`/proc/${id}/cmdline`, 'utf8')).includes(OF_THE_BROWSER)) return id
  }
  throw new Error('The browser has no process that paints')
}
