/** `npm test`: every check, one after the other, stopping at the first that fails; closes with what was counted. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { complainAboutCounts, formatClosing, readPlaywrightCounts, readVitestCounts } from './counts.mjs'
import { findEngines } from './engines.mjs'
import { ROOT, run } from './run.mjs'
import { runEngine } from './runEngine.mjs'
import { THIS_MACHINE } from './thisMachine.mjs'

if (!existsSync(join(ROOT, 'node_modules/vitest'))) stop('The test tools are missing: run `npm ci --include=dev`.')
const found = await findEngines(THIS_MACHINE, process.env.GRAPPE_NEED_BROWSERS)
if ('complaint' in found) stop(found.complaint)

const reports = mkdtempSync(join(tmpdir(), 'grappe-reports-'))
const unitReport = join(reports, 'unit.json')
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

await step('types', () => run('node', ['e2e/check/types.mjs']))
await step('lint and import fences', () => run('biome', ['ci', '--error-on-warnings', '.']))
await step('dead code', () => run('knip', []))
await step('unit tests', () =>
  run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    '--silent=passed-only',
    `--outputFile.json=${unitReport}`,
  ]),
)
const unit = counted('unit tests', readVitestCounts(unitReport))
await step('build', () => run('node', ['server/cli/build.mjs']))
await step('weight', () => run('node', ['e2e/check/weight.mjs']))
const engines = []
for (const { engine, ...rest } of found.engines) {
  engines.push({ label: engine.label, counts: await countInEngine(engine, rest) })
}
console.log(`\n${formatClosing(unit, engines)}`)

/**
 * Null where its browser is missing, which is told in a line.
 * @param {import('./engines.mjs').Engine} engine
 * @param {{ browser: import('./findBrowser.mjs').Browser } | { advice: string }} found
 */
async function countInEngine(engine, found) {
  if ('advice' in found) {
    console.log(`\n— browser tests in ${engine.label}: not run. ${found.advice}`)
    return null
  }
  const report = join(reports, `${engine.name}.json`)
  const name = `browser tests in ${engine.label}`
  await step(name, () => runEngine(engine, found.browser, { env: { E2E_REPORT: report } }))
  return counted(name, readPlaywrightCounts(report, engine.retries > 0))
}

/** @param {string} name @param {() => Promise<number>} action gives an exit code */
async function step(name, action) {
  console.log(`\n— ${name}`)
  if ((await action()) !== 0) stop(`npm test stopped: ${name} failed.`)
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
