/** The engines that the browser tests run in, and what each runs. */
import { findBrowser, findFirefox, findWebKit } from './findBrowser.mjs'

/**
 * @typedef {import('./findBrowser.mjs').Machine} Machine
 * @typedef {import('./findBrowser.mjs').Browser} Browser
 *
 * @typedef {object} Engine
 * @property {string} name as one asks for it
 * @property {string} label as it is told of
 * @property {string} config the folder with Playwright's settings for it
 * @property {string | null} projects those of its projects that are this engine's, where not all are
 * @property {string} variable where they find its path
 * @property {(machine: Machine) => Promise<{ browser: Browser } | { advice: string }>} find
 * @property {number} retries how often a test that fails is tried again: not at all where the way to the browser is proved
 * @property {boolean} needsHome whether it writes to the person's folder, and must be given another
 */

/** The one that nobody goes without. @type {Engine} */
export const CHROMIUM = {
  name: 'chromium',
  label: 'Chromium',
  config: 'e2e',
  projects: null,
  variable: 'CHROME_PATH',
  find: findBrowser,
  retries: 0,
  needsHome: false,
}

/** @type {Engine} */
const FIREFOX = {
  name: 'firefox',
  label: 'Firefox',
  config: 'e2e',
  projects: 'firefox*',
  variable: 'FIREFOX_PATH',
  find: findFirefox,
  // Playwright promises nothing of its way to a stock Firefox.
  retries: 2,
  needsHome: true,
}

/** @type {Engine} */
const WEBKIT = {
  name: 'webkit',
  label: 'WebKit',
  config: 'e2e/webkit',
  projects: null,
  variable: 'WEBKIT_DRIVER_PATH',
  find: findWebKit,
  retries: 0,
  needsHome: false,
}

export const ENGINES = [CHROMIUM, FIREFOX, WEBKIT]

/**
 * Looks for all of them before anything runs. Gives each with its browser or with what is to be installed, or one line
 * that says why nothing shall run.
 * @param {Machine} machine
 * @param {string | undefined} needed names with commas between; without one of these nothing runs
 * @returns {Promise<{ engines: ({ engine: Engine } & ({ browser: Browser } | { advice: string }))[] } | { complaint: string }>}
 */
export async function findEngines(machine, needed = '') {
  const names = needed.split(',').flatMap((name) => name.trim() || [])
  const unknown = names.find((name) => ENGINES.every((engine) => engine.name !== name))
  if (unknown !== undefined) {
    const known = ENGINES.map(({ name }) => name).join(', ')
    return { complaint: `GRAPPE_NEED_BROWSERS names ${unknown}, which is none of ${known}.` }
  }
  const engines = await Promise.all(ENGINES.map(async (engine) => ({ engine, ...(await engine.find(machine)) })))
  for (const found of engines) {
    const isNeeded = found.engine === CHROMIUM || names.includes(found.engine.name)
    if (isNeeded && 'advice' in found) return { complaint: found.advice }
  }
  return { engines }
}
