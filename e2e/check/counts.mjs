import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number, again?: number }} Counts `again`: those that passed only when tried again */

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
 * What Playwright's JSON report counts. A test that passed only when tried again has failed, unless that is allowed.
 * @param {string} path
 * @param {boolean} [mayTryAgain]
 * @returns {Counts}
 */
export function readPlaywrightCounts(path, mayTryAgain = false) {
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'))
  const { expected, unexpected, flaky, skipped } = stats
  const failed = unexpected + errors.length
  return mayTryAgain
    ? { passed: expected + flaky, failed, skipped, again: flaky }
    : { passed: expected, failed: failed + flaky, skipped }
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
 * @param {readonly { label: string, counts: Counts | null }[]} engines null where it was not run
 */
export function formatClosing(unit, engines) {
  const ran = engines.flatMap(({ counts }) => counts ?? [])
  const told = engines.map(({ label, counts }) => `${label} ${counts === null ? 'not run' : tellPassed(counts)}`)
  const sum = (/** @type {'passed' | 'failed'} */ what) => [unit, ...ran].reduce((all, counts) => all + counts[what], 0)
  return [
    `Unit tests: ${unit.passed} passed. Browser tests: ${told.join(', ')}.`,
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ].join('\n')
}

/** @param {Counts} counts */
function tellPassed({ passed, again = 0 }) {
  return again === 0 ? `${passed} passed` : `${passed} passed (${again} only when tried again)`
}
