/** `npm run size`: the JavaScript that stands between a person and the board, gzipped, against its limit. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { ROOT } from './run.mjs'

const CLIENT = join(ROOT, 'dist/client')

/** DESIGN 6: bytes, gzipped. */
export const LIMIT = 250_000

/** What is fetched before the board is seen: each name is a file of `client/`, or one that `vite.config.ts` names. */
export const PATHS = {
  'on a wide screen': ['index.html', 'i18n/firstFr.ts', 'board', 'canvas'],
  'on a phone, which shows the list': ['index.html', 'i18n/firstFr.ts', 'board', 'list'],
}

/** @typedef {{ file: string, name?: string, imports?: string[] }} Chunk */

/**
 * The files that the browser needs before any of these runs: themselves, and all that they import at once.
 * @param {Record<string, Chunk>} manifest as Vite writes it
 * @param {string[]} entries
 * @returns {string[]}
 */
export function filesOf(manifest, entries) {
  /** @type {Set<string>} */
  const seen = new Set()
  /** @param {string} name */
  const follow = (name) => {
    const chunk = manifest[name] ?? Object.values(manifest).find((one) => one.name === name && one.file.endsWith('.js'))
    if (chunk === undefined) throw new Error(`The build holds no ${name}: has it been renamed?`)
    if (seen.has(chunk.file)) return
    seen.add(chunk.file)
    for (const imported of chunk.imports ?? []) follow(imported)
  }
  for (const entry of entries) follow(entry)
  return [...seen].filter((file) => file.endsWith('.js')).sort()
}

/**
 * The first circle of files that import one another, or null. In one, a file runs before what it imports has run, and
 * finds nothing in its place.
 * @param {Record<string, Chunk>} manifest
 * @returns {string[] | null}
 */
export function circleOf(manifest) {
  /** @type {Set<string>} */
  const done = new Set()
  /** @param {string} name @param {string[]} way @returns {string[] | null} */
  const walk = (name, way) => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name]
    if (done.has(name)) return null
    for (const next of manifest[name]?.imports ?? []) {
      const circle = walk(next, [...way, name])
      if (circle !== null) return circle
    }
    done.add(name)
    return null
  }
  for (const name of Object.keys(manifest)) {
    const circle = walk(name, [])
    if (circle !== null) return circle
  }
  return null
}

function weigh() {
  const path = join(CLIENT, 'manifest.json')
  if (!existsSync(path)) throw new Error('There is no build to weigh: run `npm run build` first.')
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  const circle = circleOf(manifest)
  if (circle !== null) throw new Error(`Files of the build import one another: ${circle.join(' -> ')}.`)
  let isTooHeavy = false
  for (const [name, entries] of Object.entries(PATHS)) {
    const files = filesOf(manifest, entries).map((file) => ({ file, size: sizeOf(file) }))
    const total = files.reduce((sum, { size }) => sum + size, 0)
    console.log(`JavaScript before the board, ${name}: ${format(total)} of ${format(LIMIT)} gzipped`)
    for (const { file, size } of files) console.log(`  ${format(size).padStart(9)}  ${file}`)
    isTooHeavy ||= total > LIMIT
  }
  if (isTooHeavy) throw new Error('Too much: load what is not needed at first sight when it is asked for.')
}

/** @param {string} file */
function sizeOf(file) {
  return gzipSync(readFileSync(join(CLIENT, file)), { level: 9 }).length
}

/** @param {number} bytes */
function format(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    weigh()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
