import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { isUpToDate } from './buildStamp.mjs'
import { ROOT } from './paths.mjs'

/**
 * Builds if the sources have changed since the last build, in a process of its own, so that the server that follows
 * does not carry the build tools in its memory. Prints one line while it builds, and the tools' output where it fails.
 * @returns {Promise<boolean>} whether there is a build to run
 */
export async function buildInChild() {
  if (isUpToDate()) return true
  console.log('Building Grappe (some seconds, only after a change) …')
  const { code, output } = await run(join(ROOT, 'server/cli/build.mjs'))
  if (code === 0) return true
  console.error(`The build failed, so nothing was started:\n\n${output.trim()}`)
  return false
}

/** @param {string} script @returns {Promise<{ code: number | null, output: string }>} */
function run(script) {
  const child = spawn(process.execPath, [script], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => {
    child.kill()
    process.exit(1)
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop)
      resolve({ code, output })
    })
  })
}
