/** Runs a command of the built server, with the folders that it is given as seen from where npm was called. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { complainAboutNode } from './nodeVersion.mjs'
import { SERVER_ENTRY } from './paths.mjs'

/** @param {'backup' | 'restore' | 'repair'} name */
export async function runCommand(name) {
  const complaint = complainAboutNode(process.versions.node)
  if (complaint !== null) return fail(complaint)
  // Never builds what is there: the server that is being asked may be serving it.
  if (!existsSync(fileURLToPath(SERVER_ENTRY))) {
    const { buildInChild } = await import('./buildInChild.mjs')
    if (!(await buildInChild())) return fail('')
  }
  const { runFolderCommand } = await import(SERVER_ENTRY)
  if (runFolderCommand === undefined) return fail('The build is older than this command: call npm run build first.')
  await runFolderCommand(name, process.env, process.argv.slice(2))
}

/** @param {string} line */
function fail(line) {
  if (line !== '') console.error(line)
  process.exitCode = 1
}
