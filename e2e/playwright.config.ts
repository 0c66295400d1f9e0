import { defineConfig } from '@playwright/test'

const { CHROME_PATH, E2E_REPORT, CI } = process.env

const QUIET = ['background-networking', 'component-update', 'sync', 'quic'].map((what) => `--disable-${what}`)

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
    launchOptions: { executablePath: CHROME_PATH ?? '', args: ['--no-sandbox', '--no-first-run', ...QUIET] },
  },
  projects: [{ name: 'chromium' }],
})
