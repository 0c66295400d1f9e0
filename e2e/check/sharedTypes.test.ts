import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPlantedTree, type PlantedTree } from './testing/plantedTree'

let tree: PlantedTree

beforeEach(() => {
  tree = createPlantedTree()
})

afterEach(() => tree.remove())

const typesOfShared = () => tree.run('tsc', ['-p', 'shared'])

test.each(['window', 'document', 'process', 'Buffer'])('%s is unknown to the types of shared', async (name) => {
  tree.plant('shared/model/planted.ts', `export const planted = ${name}\n`)
  expect(await typesOfShared()).toMatch(new RegExp(`shared/model/planted\\.ts.*'${name}'`))
})

test('what both the browser and Node know is known', async () => {
  tree.plant('shared/model/planted.ts', 'export const planted = new Map([[1, Math.PI]])\n')
  expect(await typesOfShared()).toBe('')
})
