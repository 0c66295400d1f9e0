import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIST, ROOT } from './paths.mjs'
import { sourceHash } from './sourceHash.mjs'

/** Holds the hash of the sources that the last build was made of. */
const STAMP = join(DIST, '.stamp')

/** Whether dist was built from the sources as they are now. */
export function isUpToDate() {
  const outputs = [STAMP, join(DIST, 'server/main.js'), join(DIST, 'client/index.html')]
  return outputs.every((path) => existsSync(path)) && readFileSync(STAMP, 'utf8') === sourceHash(ROOT)
}

/** Until the next stamp, dist counts as out of date. */
export function removeStamp() {
  rmSync(STAMP, { force: true })
}

/** @param {string} hash of the sources that dist was built from, as they were before the build */
export function writeStamp(hash) {
  writeFileSync(STAMP, hash)
}
