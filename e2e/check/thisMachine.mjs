import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const UNPACKER = fileURLToPath(new URL('unpackShipped.mjs', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url))

/** The machine that the tests run on. @type {import('./findBrowser.mjs').Machine} */
export const THIS_MACHINE = {
  platform: process.platform,
  env: process.env,
  isExecutable,
  unpackShipped,
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Unpacks once a version and user: the mark is written last, so that what was cut short is unpacked again. */
async function unpackShipped() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) return null
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'))
  const folder = join(tmpdir(), `grappe-chromium-${version}-${userInfo().uid}`)
  const mark = join(folder, 'unpacked.json')
  if (!existsSync(mark)) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const browser = runUnpacker(folder)
    if (browser === null) return null
    writeFileSync(mark, JSON.stringify(browser))
  }
  return /** @type {import('./findBrowser.mjs').Browser} */ (JSON.parse(readFileSync(mark, 'utf8')))
}

/** @param {string} folder @returns {import('./findBrowser.mjs').Browser | null} */
function runUnpacker(folder) {
  // The runtime's name makes the package unpack the system libraries too that a bare machine has not.
  const { FONTCONFIG_PATH, LD_LIBRARY_PATH, ...ours } = process.env
  const env = { ...ours, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [UNPACKER], { env, encoding: 'utf8' })
  if (status === 0) return JSON.parse(stdout)
  console.error(stderr.trim())
  return null
}
