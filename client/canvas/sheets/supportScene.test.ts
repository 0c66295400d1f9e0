import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { templateSchema } from '../../../shared/model/template'
import kjWall from '../../../shared/templates/kjWall.json'
import { NO_SHAPE, newIsland, type SceneIsland } from '../islands/sceneIsland'
import { SupportScene } from './supportScene'

const TEMPLATE = v.parse(templateSchema, kjWall)

function wall() {
  const zones = TEMPLATE.zones.map((zone) => ({ id: `wall.${zone.name}`, support: 'wall', zone }))
  const box = { x: 0, y: 0, width: 7_200, height: 4_800 }
  const made = { z: 'a0', createdAt: 1, names: {}, isPrepared: false }
  return { ...made, id: 'wall', template: 'kjWall', title: TEMPLATE.title, box, zones }
}

function island(number: string, title: string): SceneIsland {
  const cluster = { id: title, title, color: 'blue', place: { in: null, x: 0, y: 0, pageX: 0, pageY: 0 } } as const
  const made = newIsland({ ...cluster, z: 'a0', author: '', createdAt: 1, folded: false, account: '' })
  return Object.assign(made, NO_SHAPE, { number, box: { x: 100, y: 600, width: 300, height: 300 } })
}

function setUp(islands: SceneIsland[]) {
  const state = { islands, count: 0 }
  const scene = new SupportScene({
    supports: { supports: new Map([['wall', wall()]]) },
    countIn: () => state.count,
    islands: () => state.islands,
    signs: () => [],
  })
  scene.refresh()
  return { state, scene }
}

describe('supports as the canvas has them', () => {
  it('names the clusters on a wall in the order of their numbers', () => {
    const { scene } = setUp([island('1-10', 'Ten'), island('1-2', 'Two')])
    expect(scene.inOrder[0]?.legend.map(({ title }) => title)).toEqual(['Two', 'Ten'])
  })

  it('is the same, and nothing to paint, while clusters change what no legend says', () => {
    const [ten, two] = [island('1-10', 'Ten'), island('1-2', 'Two')]
    const { state, scene } = setUp([ten, two])
    const [before] = scene.inOrder
    Object.assign(ten, { noteCount: 7, box: { ...ten.box, x: 900 } })
    expect(scene.refresh()).toEqual([])
    state.islands = [two, ten]
    expect(scene.refresh()).toEqual([])
    expect(scene.inOrder[0]).toBe(before)
  })

  it('looks otherwise with a title, a number, a cluster that came, and what a zone holds', () => {
    const [ten, two] = [island('1-10', 'Ten'), island('1-2', 'Two')]
    const { state, scene } = setUp([ten, two])
    const changes = [
      () => Object.assign(two, { title: 'Deux' }),
      () => Object.assign(two, { number: '1-11' }),
      () => state.islands.push(island('1-3', 'Three')),
      () => {
        state.count = 1
      },
    ]
    for (const change of changes) {
      change()
      expect(scene.refresh()).not.toEqual([])
      expect(scene.refresh()).toEqual([])
    }
    expect(scene.inOrder[0]?.legend.map(({ title }) => title)).toEqual(['Three', 'Ten', 'Deux'])
  })
})
