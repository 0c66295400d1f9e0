import { expect, it } from 'vitest'
import { createRandom } from '../testing/seededRandom'
import { boxesOverlap } from './box'
import { BoxGrid } from './boxGrid'

it('RV9 what lies over a place is found by where it is, as it is by asking each', () => {
  const random = createRandom(7)
  const area = { x: -900, y: 300, width: 2_100, height: 1_500 }
  const within = (from: number, length: number) => from + Math.floor(random() * length)
  const boxOf = () => ({
    x: within(area.x - 400, area.width + 800),
    y: within(area.y - 400, area.height + 800),
    width: within(1, 900),
    height: within(1, 300),
  })
  const boxes = Array.from({ length: 12 }, boxOf)
  const grid = new BoxGrid(area, boxes.slice(0, 8))
  for (const box of boxes.slice(8)) grid.add(box)
  expect(grid.boxes).toEqual(boxes.filter((box) => boxesOverlap(box, area)))
  const answers = Array.from({ length: 500 }, () => {
    const place = { x: within(area.x, 1_900), y: within(area.y, 1_300), width: 200, height: 200 }
    const isTaken = grid.isTaken(place)
    expect(isTaken).toBe(boxes.some((box) => boxesOverlap(box, place)))
    return isTaken
  })
  expect(new Set(answers)).toEqual(new Set([true, false]))
})
