import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { complainAboutCounts, formatClosing, readPlaywrightCounts, readVitestCounts } from './counts.mjs'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grappe-counts-'))
  path = join(folder, 'report.json')
})

afterEach(() => rmSync(folder, { recursive: true }))

const VITEST = { numPassedTests: 312, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

test("Vitest's counts are read, tests to do among those that did not run", () => {
  writeFileSync(path, JSON.stringify({ ...VITEST, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 }))
  expect(readVitestCounts(path)).toEqual({ passed: 312, failed: 2, skipped: 4 })
})

test('a test file that could not even be loaded counts as failed', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  writeFileSync(path, JSON.stringify({ ...VITEST, testResults }))
  expect(readVitestCounts(path).failed).toBe(1)
})

test("Playwright's counts are read: what passed at a second try has failed", () => {
  writeFileSync(path, JSON.stringify({ stats: { expected: 9, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }))
  expect(readPlaywrightCounts(path)).toEqual({ passed: 9, failed: 2, skipped: 2 })
})

test('where tests may be tried again, how many needed that is counted and told', () => {
  writeFileSync(path, JSON.stringify({ stats: { expected: 9, unexpected: 1, flaky: 2, skipped: 0 }, errors: [] }))
  const counts = readPlaywrightCounts(path, true)
  expect(counts).toEqual({ passed: 11, failed: 1, skipped: 0, again: 2 })
  const closing = formatClosing({ passed: 1, failed: 0, skipped: 0 }, [{ label: 'Firefox', counts }])
  expect(closing).toContain('Firefox 11 passed (2 only when tried again)')
})

test('an error outside of every browser test counts as failed', () => {
  writeFileSync(path, JSON.stringify({ stats: { expected: 9, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }))
  expect(readPlaywrightCounts(path).failed).toBe(1)
})

test.each([
  [{ passed: 3, failed: 0, skipped: 0 }, null],
  [{ passed: 3, failed: 1, skipped: 1 }, '1 failed'],
  [{ passed: 3, failed: 0, skipped: 2 }, '2 did not run'],
  [{ passed: 0, failed: 0, skipped: 0 }, 'no test ran'],
])('of %o the complaint is %s', (counts, complaint) => expect(complainAboutCounts(counts)).toBe(complaint))

test('each engine is counted apart, one that was not run is named, and the last line is the plain sum', () => {
  const passed = (count: number) => ({ passed: count, failed: 0, skipped: 0 })
  const closing = formatClosing(passed(312), [
    { label: 'Chromium', counts: passed(9) },
    { label: 'Firefox', counts: passed(7) },
    { label: 'WebKit', counts: null },
  ])
  expect(closing.split('\n')).toEqual([
    'Unit tests: 312 passed. Browser tests: Chromium 9 passed, Firefox 7 passed, WebKit not run.',
    '328 passed, 0 failed',
  ])
})

test('what failed in any of them is in the sum', () => {
  const closing = formatClosing({ passed: 3, failed: 1, skipped: 0 }, [
    { label: 'Chromium', counts: { passed: 2, failed: 4, skipped: 0 } },
  ])
  expect(closing.split('\n').at(-1)).toBe('5 passed, 5 failed')
})
