import { defineConfig } from '@playwright/test'

const { E2E_REPORT, CI } = process.env

/** The runner, its report and its patience are those of the browser tests; the browser is none that it knows. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/webkit',
  workers: 1,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: CI !== undefined,
  reporter: [['list'], ...(E2E_REPORT ? [['json', { outputFile: E2E_REPORT }] as const] : [])],
})
