/** Finds the browsers for the browser tests: a named one, else an installed one, else the one that npm brought. */
import { join } from 'node:path'

/**
 * @typedef {{ path: string, env: Record<string, string> }} Browser `env` is what the browser needs around it.
 *
 * @typedef {object} Machine what is looked at; tests bring their own
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} isExecutable
 * @property {() => Promise<Browser | null>} unpackShipped null where the package has none for this machine
 *
 * @typedef {{ path: string } | { path: null } | { advice: string }} Found
 */

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const WELL_KNOWN = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
  darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
}

/**
 * Gives a Chromium, or one line that says what to do.
 * @param {Machine} machine
 * @returns {Promise<{ browser: Browser } | { advice: string }>}
 */
export async function findBrowser(machine) {
  const found = findProgram(machine, 'CHROME_PATH', candidates(machine))
  if ('advice' in found) return found
  if (found.path !== null) return { browser: { path: found.path, env: {} } }
  const shipped = await machine.unpackShipped()
  if (shipped !== null) return { browser: shipped }
  return { advice: 'No browser for the browser tests: install Chromium or Chrome, or name one in CHROME_PATH.' }
}

/**
 * Only the extended support release is looked for: which others the test tools can drive changes with each of them.
 * @param {Machine} machine
 * @returns {Promise<{ browser: Browser } | { advice: string }>}
 */
export async function findFirefox(machine) {
  const found = findProgram(machine, 'FIREFOX_PATH', onPath(machine, ['firefox-esr']))
  if ('advice' in found) return found
  if (found.path !== null) return { browser: { path: found.path, env: {} } }
  return { advice: 'No Firefox for the browser tests: install firefox-esr, or name a Firefox in FIREFOX_PATH.' }
}

/**
 * The path is that of the driver, which knows its browser; a screen that nobody sees belongs to it.
 * @param {Machine} machine
 * @returns {Promise<{ browser: Browser } | { advice: string }>}
 */
export async function findWebKit(machine) {
  const driver = findProgram(machine, 'WEBKIT_DRIVER_PATH', onPath(machine, ['WebKitWebDriver']))
  if ('advice' in driver) return driver
  const screen = findProgram(machine, 'XVFB_PATH', onPath(machine, ['Xvfb']))
  if ('advice' in screen) return screen
  if (driver.path !== null && screen.path !== null) {
    return { browser: { path: driver.path, env: { XVFB_PATH: screen.path } } }
  }
  const packages = [driver.path === null ? 'webkit2gtk-driver' : [], screen.path === null ? 'xvfb' : []].flat()
  const names = 'WebKitWebDriver and Xvfb in WEBKIT_DRIVER_PATH and XVFB_PATH'
  return { advice: `No WebKit for the browser tests: install ${packages.join(' and ')}, or name ${names}.` }
}

/**
 * What a variable names, which nothing else takes the place of; else the first of these that is there.
 * @param {Machine} machine @param {string} variable @param {string[]} paths @returns {Found}
 */
function findProgram({ env, isExecutable }, variable, paths) {
  const named = env[variable]
  if (!named) return { path: paths.find(isExecutable) ?? null }
  if (isExecutable(named)) return { path: named }
  return { advice: `${variable} names ${named}, which is no program that can be run. Correct it or unset it.` }
}

/** @param {Machine} machine @returns {string[]} */
function candidates(machine) {
  const { platform, env } = machine
  const wellKnown = platform === 'win32' ? windowsPaths(env) : (WELL_KNOWN[platform] ?? [])
  return [...wellKnown, ...onPath(machine, ON_PATH)]
}

/** @param {Machine} machine @param {string[]} names @returns {string[]} */
function onPath({ platform, env }, names) {
  const isWindows = platform === 'win32'
  const folders = (env.PATH ?? env.Path ?? '').split(isWindows ? ';' : ':').filter((folder) => folder !== '')
  return folders.flatMap((folder) => names.map((name) => join(folder, isWindows ? `${name}.exe` : name)))
}

/** @param {Machine['env']} env @returns {string[]} */
function windowsPaths(env) {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
  return roots.flatMap((root) =>
    ['Google/Chrome', 'Chromium'].map((name) => join(root, name, 'Application', 'chrome.exe')),
  )
}
