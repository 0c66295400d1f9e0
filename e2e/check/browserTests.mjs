/**
 * `npm run e2e`: finds a browser and runs the browser tests in it. Chromium, unless the first argument names another
 * engine; all others go to Playwright.
 */
import { CHROMIUM, ENGINES } from './engines.mjs'
import { runEngine } from './runEngine.mjs'
import { THIS_MACHINE } from './thisMachine.mjs'

const [first, ...others] = process.argv.slice(2)
const named = ENGINES.find(({ name }) => name === first)
const engine = named ?? CHROMIUM
const args = named === undefined ? process.argv.slice(2) : others

const found = await engine.find(THIS_MACHINE)
if ('advice' in found) {
  console.error(found.advice)
  process.exit(1)
}
process.exitCode = await runEngine(engine, found.browser, { args })
