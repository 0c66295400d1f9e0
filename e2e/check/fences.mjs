/** Turns the table of arrows into overrides for Biome. Run as a program, it writes them to `fences.json`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ARROWS, FORBIDDEN_FOLDERS, FORBIDDEN_PACKAGES, HOUSES, IMPORT_NOTHING } from './arrows.mjs'

/** @typedef {{ group: string[], message: string }} Pattern */

const NOT_TESTS = ['!**/*.test.ts', '!**/*.test.tsx', '!**/*.contract.ts', '!**/testing/**']

/** The text of `fences.json` as the table wants it: one fence a line. */
export function formatFences() {
  const lines = fences().map((fence) => JSON.stringify(fence))
  return `{\n"overrides": [\n${lines.join(',\n')}\n]\n}\n`
}

/** Of two fences that match a file the later one replaces the earlier one whole, so each repeats what it narrows. */
function fences() {
  return [
    ...Object.keys(HOUSES).map((house) => fence([`${house}/**`], [otherHouses(house)])),
    ...Object.entries(ARROWS).flatMap(([house, folders]) =>
      Object.keys(folders).map((folder) => fence([`${house}/${folder}/**`, ...NOT_TESTS], patternsOf(house, folder))),
    ),
    fence(['client/facilitation/*/*', ...NOT_TESTS], [...patternsOf('client', 'facilitation'), siblings('..')]),
    fence(['client/facilitation/*/*/**', ...NOT_TESTS], [...patternsOf('client', 'facilitation'), siblings('../..')]),
    fence(['client/*.ts', 'client/*.tsx', ...NOT_TESTS], [bootOnly()]),
    fence(['server/*.ts', ...NOT_TESTS], [otherHouses('server'), packages('server'), testingIsForTests()]),
  ]
}

/** @param {string[]} includes @param {Pattern[]} patterns */
function fence(includes, patterns) {
  return { includes, linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } } }
}

/** @param {string} house @param {string} folder @returns {Pattern[]} */
function patternsOf(house, folder) {
  const path = `${house}/${folder}`
  if (IMPORT_NOTHING.includes(path)) return [{ group: ['**', '!./**'], message: `${path} imports nothing.` }]
  const patterns = [otherHouses(house), otherFolders(house, folder), rootFiles(house), packages(house)]
  if (path in FORBIDDEN_PACKAGES) patterns.push(packages(path))
  if (path in FORBIDDEN_FOLDERS) patterns.push(foreignFolders(path))
  return patterns
}

/** @param {string} house @returns {Pattern} */
function otherHouses(house) {
  const friends = HOUSES[house] ?? []
  const denied = Object.keys(HOUSES).filter((other) => other !== house && !friends.includes(other))
  const allowed = friends.length === 0 ? 'no other house' : `only ${friends.join(', ')} and itself`
  return { group: [`**/{${denied.join(',')}}/**`], message: `${house} imports ${allowed}.` }
}

/** @param {string} house @param {string} folder @returns {Pattern} */
function otherFolders(house, folder) {
  const allowed = ARROWS[house]?.[folder] ?? []
  const denied = Object.keys(ARROWS[house] ?? {}).filter((other) => other !== folder && !allowed.includes(other))
  const exceptions = allowed.filter((name) => name.includes('/')).map((name) => `!**/${name}`)
  const elsewhere = (HOUSES[house] ?? []).flatMap((other) =>
    denied.filter((name) => name in (ARROWS[other] ?? {})).map((name) => `!**/${other}/${name}/**`),
  )
  const may = allowed.length === 0 ? `no other folder of ${house}` : `only ${allowed.join(', ')} of ${house}`
  return {
    group: [`**/{${[...denied, 'testing'].join(',')}}/**`, ...exceptions, ...elsewhere],
    message: `${house}/${folder} imports ${may}.`,
  }
}

/** @param {string} path @returns {Pattern} */
function packages(path) {
  const names = FORBIDDEN_PACKAGES[path] ?? []
  return { group: names.flatMap((name) => [name, `${name}/**`]), message: `${path} does without this package.` }
}

/** @param {string} path @returns {Pattern} */
function foreignFolders(path) {
  const group = (FORBIDDEN_FOLDERS[path] ?? []).map((folder) => `**/${folder}/**`)
  return { group, message: `${path} does without this folder.` }
}

/** @param {string} house @returns {Pattern} */
function rootFiles(house) {
  return {
    group: ['../main', '../../main', '../cli/**'],
    message: `${house}/main wires the parts; no part imports it.`,
  }
}

function testingIsForTests() {
  return { group: ['**/testing/**'], message: 'Only tests import what lies under testing/.' }
}

/** @param {string} up @returns {Pattern} */
function siblings(up) {
  const byName = ['**/facilitation/**', '!**/shared/facilitation/**']
  return { group: [`${up}/*/**`, `!${up}/../**`, ...byName], message: 'No feature imports another.' }
}

function bootOnly() {
  const allowed = ['!./app/**', '!./boot/**', '!./styles/**', '!react', '!react-dom/client', '!@fontsource-variable/**']
  return { group: ['**', ...allowed], message: 'client/main only boots client/app.' }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('fences.json', import.meta.url), formatFences())
}
