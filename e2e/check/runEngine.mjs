import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ENGINES } from './engines.mjs'
import { run } from './run.mjs'

/**
 * Runs an engine's browser tests on a build that is up to date; gives the exit code.
 * @param {import('./engines.mjs').Engine} engine
 * @param {import('./findBrowser.mjs').Browser} browser
 * @param {{ args?: string[], env?: Record<string, string> }} [more] `args` for Playwright
 * @returns {Promise<number>}
 */
export async function runEngine(engine, { path, env }, more = {}) {
  if ((await run('node', ['server/cli/build.mjs'])) !== 0) return 1
  const home = engine.needsHome ? mkdtempSync(join(tmpdir(), 'grappe-home-')) : null
  // A path that somebody has set for another engine would bring that one's projects along.
  const others = Object.fromEntries(ENGINES.map(({ variable }) => [variable, '']))
  const around = { ...others, ...env, ...more.env, ...(home === null ? {} : { HOME: home }), [engine.variable]: path }
  try {
    return await run('playwright', playwrightArgs(engine, more.args), around)
  } finally {
    if (home !== null) rmSync(home, { recursive: true, force: true })
  }
}

/**
 * @param {import('./engines.mjs').Engine} engine
 * @param {string[]} [args] who asks for other settings or projects gets those alone
 */
export function playwrightArgs({ config, projects, retries }, args = []) {
  const isOwn = args.some((arg) => /^(-c$|--config|--project)/.test(arg))
  const own = projects === null || isOwn ? [] : [`--project=${projects}`]
  const again = retries === 0 || args.some((arg) => arg.startsWith('--retries')) ? [] : [`--retries=${retries}`]
  return ['test', '--config', config, ...own, ...again, ...args]
}
