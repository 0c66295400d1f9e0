import { defineConfig, type Project } from '@playwright/test'
import { BROWSER_ARGS } from './fixtures/browserArgs'
import { FIREFOX_ARGS } from './fixtures/firefox'
import { PLAIN_HOST } from './fixtures/plainHost'
import { TABLET } from './fixtures/tabletPage'

const { CHROME_PATH, FIREFOX_PATH, E2E_REPORT, CI } = process.env

/** What is told by fingers and pens. */
const BY_TOUCH = /07-.*\.spec\.ts$/

/** What is told of the server alone, and opens no page: the same in any browser. */
const WITHOUT_PAGE = /(01-starting|10-fiftyKills|11-fullDisk|20-backup)\.spec\.ts$/

/** As a stock Firefox is driven: by WebDriver BiDi, not by the protocol of Playwright's own build. */
const FIREFOX = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  // Its pictures for a trace are screenshots, one after the other: they take a core.
  trace: { mode: 'retain-on-failure', screenshots: false },
  launchOptions: {
    executablePath: FIREFOX_PATH ?? '',
    args: FIREFOX_ARGS,
    firefoxUserPrefs: {
      'network.dns.localDomains': PLAIN_HOST,
      // It starts processes for pages that nobody will open, and asks its makers for experiments.
      'dom.ipc.processPrelaunch.enabled': false,
      'app.normandy.enabled': false,
    },
  },
} as const

const projects: Project[] = [
  { name: 'chromium', testIgnore: BY_TOUCH },
  { name: 'tablet', testMatch: BY_TOUCH, use: TABLET },
]

const inFirefox: Project[] = [
  { name: 'firefox', testIgnore: [BY_TOUCH, WITHOUT_PAGE], use: FIREFOX },
  { name: 'firefox-tablet', testMatch: BY_TOUCH, use: { ...TABLET, ...FIREFOX } },
]

export default defineConfig({
  testDir: 'specs',
  globalSetup: './fixtures/needBrowser.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: CI !== undefined,
  reporter: [['list'], ...(E2E_REPORT ? [['json', { outputFile: E2E_REPORT }] as const] : [])],
  use: {
    actionTimeout: 15_000,
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROME_PATH ?? '',
      args: [...BROWSER_ARGS, `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`],
    },
  },
  projects: [...projects, ...(FIREFOX_PATH ? inFirefox : [])],
})
