import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS } from './fixtures/browserArgs'
import { TABLET } from './fixtures/tabletPage'

const { CHROME_PATH, E2E_REPORT, CI } = process.env

const executablePath = CHROME_PATH ?? ''

/** A name on the local network, over plain http: no secure context, as in most rooms. See `fixtures/tabletPage.ts`. */
const ROOM = '--host-resolver-rules=MAP grappe.test 127.0.0.1'

/** What is told by fingers and pens. */
const BY_TOUCH = /07-.*\.spec\.ts$/

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
    launchOptions: { executablePath, args: BROWSER_ARGS },
  },
  projects: [
    { name: 'chromium', testIgnore: BY_TOUCH },
    {
      name: 'tablet',
      testMatch: BY_TOUCH,
      use: {
        ...TABLET,
        launchOptions: { executablePath, args: [...BROWSER_ARGS, ROOM] },
      },
    },
  ],
})
