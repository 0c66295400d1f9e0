/** `npm run e2e`: finds a browser and runs the browser tests; arguments go to Playwright. */
import { findBrowser } from './findBrowser.mjs'
import { run } from './run.mjs'
import { THIS_MACHINE } from './thisMachine.mjs'

const found = await findBrowser(THIS_MACHINE)
if ('advice' in found) {
  console.error(found.advice)
  process.exit(1)
}
if ((await run('node', ['server/cli/build.mjs'])) !== 0) process.exit(1)
const { path, env } = found.browser
const args = ['test', '--config', 'e2e', ...process.argv.slice(2)]
process.exitCode = await run('playwright', args, { ...env, CHROME_PATH: path })
