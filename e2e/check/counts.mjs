import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * What Vitest's JSON report counts.
 * @param {string} path
 * @returns {Counts}
 */
export function readVitestCounts(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const failedFiles = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + failedFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * What Playwright's JSON report counts. A test that passed only when tried again has failed.
 * @param {string} path
 * @returns {Counts}
 */
export function readPlaywrightCounts(path) {
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

/**
 * Why a run of tests is not good, in a few words, or null where it is.
 * @param {Counts} counts
 * @returns {string | null}
 */
export function complainAboutCounts({ passed, failed, skipped }) {
  if (failed > 0) return `${failed} failed`
  if (skipped > 0) return `${skipped} did not run`
  if (passed === 0) return 'no test ran'
  return null
}

/**
 * The closing lines of `npm test`.
 * @param {Counts} unit
 * @param {Counts} browser
 */
export function formatClosing(unit, browser) {
  return [
    `Unit tests: ${unit.passed} passed. Browser tests: ${browser.passed} passed.`,
    `${unit.passed + browser.passed} passed, ${unit.failed + browser.failed} failed`,
  ].join('\n')
}
