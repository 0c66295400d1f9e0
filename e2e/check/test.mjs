/** `npm test`: every check, one after the other, stopping at the first that fails; closes with what was counted. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { complainAboutCounts, formatClosing, readPlaywrightCounts, readVitestCounts } from './counts.mjs'
import { ROOT, run } from './run.mjs'

if (!existsSync(join(ROOT, 'node_modules/vitest'))) stop('The test tools are missing: run `npm ci --include=dev`.')

const reports = mkdtempSync(join(tmpdir(), 'grappe-reports-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

await step('types', 'node', ['e2e/check/types.mjs'])
await step('lint and import fences', 'biome', ['ci', '--error-on-warnings', '.'])
await step('dead code', 'knip', [])
await step('unit tests', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  '--silent=passed-only',
  `--outputFile.json=${unitReport}`,
])
const unit = counted('unit tests', readVitestCounts(unitReport))
await step('build', 'node', ['server/cli/build.mjs'])
await step('weight', 'node', ['e2e/check/weight.mjs'])
await step('browser tests', 'node', ['e2e/check/browserTests.mjs'], { E2E_REPORT: browserReport })
const browser = counted('browser tests', readPlaywrightCounts(browserReport))
console.log(`\n${formatClosing(unit, browser)}`)

/** @param {string} name @param {string} program @param {string[]} args @param {Record<string, string>} [env] */
async function step(name, program, args, env) {
  console.log(`\n— ${name}`)
  if ((await run(program, args, env)) !== 0) stop(`npm test stopped: ${name} failed.`)
}

/** @param {string} name @param {import('./counts.mjs').Counts} counts */
function counted(name, counts) {
  const complaint = complainAboutCounts(counts)
  if (complaint !== null) stop(`npm test stopped: ${name}: ${complaint}.`)
  return counts
}

/** @param {string} why @returns {never} */
function stop(why) {
  console.error(`\n${why}`)
  process.exit(1)
}
