import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARROWS, FORBIDDEN_FOLDERS, FORBIDDEN_PACKAGES, HOUSES, IMPORT_NOTHING } from './arrows.mjs'
import { formatFences } from './fences.mjs'
import { createPlantedTree, type Findings, type PlantedTree } from './testing/plantedTree'

const FENCE = 'lint/style/noRestrictedImports'

type Case = { path: string; specifier: string; isCaught: boolean }

let tree: PlantedTree
let findings: Findings
const planted = new Map<string, string>()

/** Plants a file with one import, and gives its path. Must be called before the tests run. */
function plant(folder: string, source: string, name = 'probe', extension = 'ts'): string {
  const path = `${folder}/${name}${planted.size}.${extension}`
  planted.set(path, source)
  return path
}

function importFrom(folder: string, specifier: string, isCaught: boolean): Case {
  return { path: plant(folder, `import { x } from '${specifier}'\nexport const y = x\n`), specifier, isCaught }
}

const foldersOf = (house: string) => Object.keys(ARROWS[house] ?? {})
const allFolders = Object.keys(ARROWS).flatMap((house) => foldersOf(house).map((folder) => ({ house, folder })))

beforeAll(async () => {
  tree = createPlantedTree()
  for (const [path, source] of planted) tree.plant(path, source)
  findings = await tree.lint()
})

afterAll(() => tree.remove())

/** The cases that went the wrong way, for a message that names them all. */
function slips(cases: Case[]): Case[] {
  return cases.filter(({ path, isCaught }) => (findings.get(path) ?? []).includes(FENCE) !== isCaught)
}

describe('the table', () => {
  test('is what fences.json was written from (node e2e/check/fences.mjs)', () => {
    expect(readFileSync(new URL('fences.json', import.meta.url), 'utf8')).toBe(formatFences())
  })

  test.each(Object.keys(ARROWS))('has a line for each folder of %s', (house) => {
    const inTree = readdirSync(new URL(`../../${house}/`, import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    const withoutArrows = ['testing', 'cli']
    expect(inTree.filter((name) => !foldersOf(house).includes(name) && !withoutArrows.includes(name))).toEqual([])
  })
})

describe('every import between two folders is caught, unless the table has the arrow', () => {
  const cases = allFolders.map(({ house, folder }) => ({
    path: `${house}/${folder}`,
    imports: foldersOf(house)
      .filter((other) => other !== folder)
      .flatMap((other) => {
        const isCaught = !(ARROWS[house]?.[folder] ?? []).includes(other)
        return [
          importFrom(`${house}/${folder}`, `../${other}/x`, isCaught),
          importFrom(`${house}/${folder}/inner`, `../../${other}/x`, isCaught),
        ]
      }),
  }))
  test.each(cases)('$path', ({ imports }) => expect(slips(imports)).toEqual([]))
})

describe('no house reaches into another against the arrows', () => {
  const cases = allFolders.map(({ house, folder }) => ({
    path: `${house}/${folder}`,
    imports: Object.keys(HOUSES)
      .filter((other) => other !== house)
      .map((other) => {
        const nothing = IMPORT_NOTHING.includes(`${house}/${folder}`)
        const forbidden = FORBIDDEN_FOLDERS[`${house}/${folder}`]?.includes(`${other}/*`) ?? false
        const isCaught = nothing || forbidden || !HOUSES[house]?.includes(other)
        return importFrom(`${house}/${folder}`, `../../${other}/testable/x`, isCaught)
      }),
  }))
  test.each(cases)('$path', ({ imports }) => expect(slips(imports)).toEqual([]))

  const blackBox = [
    importFrom('e2e/specs', '../../client/app/x', true),
    importFrom('e2e/specs', '../../server/main', true),
    importFrom('e2e/specs', '../../shared/protocol/limits', false),
    importFrom('server', '../client/app/x', true),
  ]
  test('e2e is a black box, and the files at the top of server are held too', () => {
    expect(slips(blackBox)).toEqual([])
  })
})

describe('packages that do not belong somewhere are caught there', () => {
  const cases = Object.entries(FORBIDDEN_PACKAGES).map(([path, names]) => ({
    path,
    imports: names
      .map((name) => name.replace('*', 'fs'))
      .map((name) => importFrom(path.includes('/') ? path : `${path}/${foldersOf(path)[2]}`, name, true)),
  }))
  test.each(cases)('$path', ({ imports }) => expect(slips(imports)).toEqual([]))

  const welcome = [
    importFrom('shared/model', 'yjs', false),
    importFrom('shared/model', 'valibot', false),
    importFrom('client/canvas', 'react-konva', false),
    importFrom('client/panels', 'react-dom/client', false),
    importFrom('client/document', 'yjs', false),
    importFrom('server/transport', 'ws', false),
    importFrom('server/http', 'fastify', false),
  ]
  test('packages that do belong are not', () => expect(slips(welcome)).toEqual([]))
})

/** Said again by hand, from the design and not from the table, so that a slip in the table shows. */
describe('the promises of the house', () => {
  const cases = [
    importFrom('shared/protocol', '../model/note', true),
    importFrom('shared/protocol', 'yjs', true),
    importFrom('shared/protocol', './limits', false),
    importFrom('shared/geometry', '../protocol/limits', true),
    importFrom('shared/geometry', 'rbush', true),
    importFrom('shared/model', '../protocol/limits', false),
    importFrom('shared/model', '../schema/version', false),
    importFrom('shared/model', '../schema/migrate', true),
    importFrom('shared/model', '../queries/clusterOf', true),
    importFrom('shared/queries', '../operations/notes', true),
    importFrom('shared/operations', '../queries/clusterOf', false),
    importFrom('client/tools/note/states', '../../../document/projection', true),
    importFrom('client/tools/note', '../../canvas/theme', true),
    importFrom('client/tools/note', 'konva/lib/Core', true),
    importFrom('client/tools/note', 'yjs', true),
    importFrom('client/tools/note', '../../commands/moveNotes', false),
    importFrom('client/canvas', '../../shared/operations/notes', true),
    importFrom('client/commands', '../../shared/operations/notes', false),
    importFrom('client/canvas', '../facilitation/votes/badge', true),
    importFrom('client/ui', '../styles/tokens', false),
    importFrom('client/ui', '../../shared/model/note', true),
    importFrom('server/room', '../transport/socket', true),
    importFrom('server/room', 'ws', true),
    importFrom('server/room', '../auth/grant', false),
    importFrom('server/store', '../room/room', true),
    importFrom('server/http', '../transport/socket', true),
    importFrom('server/transport', '../http/routes', true),
    importFrom('server/room', '../main', true),
    importFrom('client/facilitation/votes', '../timer/clock', true),
    importFrom('client/facilitation/votes', '../../facilitation/timer/clock', true),
    importFrom('client/facilitation/votes', '../../session/sessionStore', false),
    importFrom('client/facilitation/votes', '../../../shared/facilitation/votes', false),
    importFrom('client/facilitation/votes/parts', '../../timer/clock', true),
    importFrom('client/facilitation/votes/parts', '../../../session/sessionStore', false),
    importFrom('client/canvas', '../testing/boardDriver', true),
    importFrom('client/sync', '../../shared/protocol/limits', false),
  ]
  test.each(cases)('$path imports $specifier: caught $isCaught', (one) => expect(slips([one])).toEqual([]))
})

describe('no form of import slips through', () => {
  const forms = [
    `import type { x } from '../canvas/x'\nexport type Y = x`,
    `import { type x } from '../canvas/x'\nexport type Y = x`,
    `import '../canvas/x'`,
    `import * as x from '../canvas/x'\nexport const y = x`,
    `export { x } from '../canvas/x'`,
    `export type { x } from '../canvas/x'`,
    `export * from '../canvas/x'`,
    `export const x = () => import('../canvas/x')`,
  ].map((source) => ({ source, path: plant('client/tools', `${source}\n`) }))
  test.each(forms)('$source', ({ path }) => expect(findings.get(path)).toContain(FENCE))

  const hidden = plant('client/tools', `export type Y = import('../canvas/x').X\n`)
  test('a type that imports by itself is not allowed anywhere', () => {
    expect(findings.get(hidden)).toContain('plugin')
  })
})

describe('tests', () => {
  const inner = plant('shared/model', `import { x } from '../operations/x'\nexport const y = x\n`, 'probe', 'test.ts')
  const outer = plant('shared/model', `import { x } from '../../client/x'\nexport const y = x\n`, 'probe', 'test.ts')

  test('may reach past the arrows of their own house', () => {
    expect(findings.get(inner) ?? []).not.toContain(FENCE)
  })

  test('may not reach into another house', () => expect(findings.get(outer)).toContain(FENCE))
})
