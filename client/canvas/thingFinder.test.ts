import { expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { boardOf, HELD } from '../testing/clusteredBoard'
import { SAMPLE_CHALLENGE } from '../testing/sampleTemplates'
import { layCard } from '../testing/supportedBoard'
import { farIslands } from './islands/farIslands'
import { ThingFinder } from './thingFinder'

const NOBODY: ReadonlySet<string> = new Set()

function setUp(zoom: number) {
  const board = boardOf({ loose: { x: 2_000, y: 0 } }, { c: { title: 'C', place: pagePlace(0, 0) } }, HELD)
  layCard(board, 'card', SAMPLE_CHALLENGE, { x: 2_000, y: 600 })
  let reads = 0
  const finder = new ThingFinder(board.scene, () => {
    reads++
    return farIslands(board.scene.islands, zoom)
  })
  const at = (x: number, y: number) => {
    reads = 0
    return { hit: finder.at({ x, y }, 0, NOBODY), reads }
  }
  return { at }
}

it('GE14 reads but once which titles are seen from far away, whatever lies there', () => {
  const near = setUp(1)
  expect(near.at(100, 150)).toEqual({ hit: { id: 'a', part: 'note' }, reads: 1 })
  expect(near.at(2_100, 100)).toEqual({ hit: { id: 'loose', part: 'note' }, reads: 1 })
  expect(near.at(2_100, 700)).toEqual({ hit: { id: 'card', part: 'card' }, reads: 1 })
  expect(setUp(0.02).at(100, 150)).toEqual({ hit: { id: 'c', part: 'title' }, reads: 1 })
})
