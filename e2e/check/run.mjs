import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Settings of a server that somebody runs from the same shell must not reach the servers under test. */
const SETTINGS = /^(GRAPPE_|PORT$|HOST$|NODE_ENV$)/

/**
 * Runs a program of `node_modules/.bin`, or with `node` a script, in the repository's folder and in sight of the
 * person; gives its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<number>}
 */
export function run(program, args, env = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name))
  const command = program === 'node' ? process.execPath : `${ROOT}node_modules/.bin/${program}`
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program !== 'node',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
