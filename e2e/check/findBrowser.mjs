/** Finds a Chromium for the browser tests: a named one, else an installed one, else the one that npm brought. */
import { join } from 'node:path'

/**
 * @typedef {{ path: string, env: Record<string, string> }} Browser `env` is what the browser needs around it.
 *
 * @typedef {object} Machine what is looked at; tests bring their own
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} isExecutable
 * @property {() => Promise<Browser | null>} unpackShipped null where the package has none for this machine
 */

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const WELL_KNOWN = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
  darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
}

/**
 * Gives a browser, or one line that says what to do.
 * @param {Machine} machine
 * @returns {Promise<{ browser: Browser } | { advice: string }>}
 */
export async function findBrowser(machine) {
  const named = machine.env.CHROME_PATH
  if (named) {
    if (machine.isExecutable(named)) return { browser: { path: named, env: {} } }
    return { advice: `CHROME_PATH names ${named}, which is no program that can be run. Correct it or unset it.` }
  }
  const installed = candidates(machine).find(machine.isExecutable)
  if (installed !== undefined) return { browser: { path: installed, env: {} } }
  const shipped = await machine.unpackShipped()
  if (shipped !== null) return { browser: shipped }
  return { advice: 'No browser for the browser tests: install Chromium or Chrome, or name one in CHROME_PATH.' }
}

/** @param {Machine} machine @returns {string[]} */
function candidates({ platform, env }) {
  const isWindows = platform === 'win32'
  const folders = (env.PATH ?? env.Path ?? '').split(isWindows ? ';' : ':').filter((folder) => folder !== '')
  const onPath = folders.flatMap((folder) => ON_PATH.map((name) => join(folder, isWindows ? `${name}.exe` : name)))
  return [...(isWindows ? windowsPaths(env) : (WELL_KNOWN[platform] ?? [])), ...onPath]
}

/** @param {Machine['env']} env @returns {string[]} */
function windowsPaths(env) {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
  return roots.flatMap((root) =>
    ['Google/Chrome', 'Chromium'].map((name) => join(root, name, 'Application', 'chrome.exe')),
  )
}
