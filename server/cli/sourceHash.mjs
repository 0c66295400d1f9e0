import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const FOLDERS = ['client', 'server', 'shared']
const FILES = ['package.json', 'package-lock.json', 'vite.config.ts']
/** Never part of what is built. */
const LEFT_OUT = /(\.test\.tsx?|\.contract\.ts|\.md)$/

/**
 * Names the content of everything that a build reads, in hex: two trees with the same hash build the same.
 * @param {string} root the repository's folder
 * @returns {string}
 */
export function sourceHash(root) {
  const hash = createHash('sha256')
  const paths = [...FILES.map((name) => join(root, name)), ...FOLDERS.flatMap((name) => filesUnder(join(root, name)))]
  for (const path of paths) {
    const content = readFileSync(path)
    hash.update(`${relative(root, path).split(sep).join('/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !LEFT_OUT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
