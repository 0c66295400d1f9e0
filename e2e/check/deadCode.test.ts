import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPlantedTree, type PlantedTree } from './testing/plantedTree'

type Report = { issues: { file: string; files?: unknown[]; exports?: { name: string }[] }[] }

let tree: PlantedTree
let report: Report

beforeAll(async () => {
  tree = createPlantedTree()
  tree.plant('server/main.ts', "import { used } from './used'\nexport const main = () => used()\n")
  tree.plant('server/used.ts', 'export const used = () => 1\nexport const unused = () => 2\n')
  tree.plant('server/forgotten.ts', 'export const forgotten = 1\n')
  const args = ['--reporter', 'json', '--no-progress', '--include', 'files,exports']
  report = JSON.parse(await tree.run('knip', args)) as Report
})

afterAll(() => tree.remove())

test('a file that nobody imports is found', () => {
  expect(report.issues.filter(({ files }) => files?.length).map(({ file }) => file)).toEqual(['server/forgotten.ts'])
})

test('an export that nobody uses is found, and the used one beside it is not', () => {
  const found = report.issues.filter(({ exports }) => exports?.length)
  expect(found.map(({ file, exports }) => ({ file, names: exports?.map(({ name }) => name) }))).toEqual([
    { file: 'server/used.ts', names: ['unused'] },
  ])
})
