import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../testing/seededRandom'
import { type Box, boxAround, boxesOverlap, expandBox, type Point } from './box'
import { packInRows } from './layout'
import { type SeparableBox, separateBoxes } from './separateBoxes'

const GAP = 20

const coordinate = fc.integer({ min: -2_000, max: 2_000 })
const side = fc.double({ min: 1, max: 900, noNaN: true })
const anyBoxes = (maxLength: number) =>
  fc
    .array(fc.record({ x: coordinate, y: coordinate, width: side, height: side }), { maxLength })
    .map((boxes) => boxes.map((box, at): SeparableBox => ({ ...box, id: `box ${at}` })))

function moved(boxes: readonly SeparableBox[], ways: ReadonlyMap<string, Point>): SeparableBox[] {
  return boxes.map((box) => {
    const way = ways.get(box.id) ?? { x: 0, y: 0 }
    return { ...box, x: box.x + way.x, y: box.y + way.y }
  })
}

/** Less than a thousandth of a unit is no overlap. */
function overlaps(boxes: readonly Box[]): number {
  const grown = boxes.map((box) => expandBox(box, GAP / 2 - 0.001))
  return grown.filter((a, at) => grown.slice(at + 1).some((b) => boxesOverlap(a, b))).length
}

function total(ways: Iterable<Point>): number {
  return [...ways].reduce((sum, { x, y }) => sum + Math.hypot(x, y), 0)
}

describe('moving boxes apart', () => {
  it('leaves no two that overlap or are nearer than the gap, whatever they are', () => {
    fc.assert(
      fc.property(anyBoxes(200), (boxes) => {
        expect(overlaps(moved(boxes, separateBoxes(boxes, GAP)))).toBe(0)
      }),
      { numRuns: 25 },
    )
  })

  it('gives the same whatever the order', () => {
    fc.assert(
      fc.property(anyBoxes(30), (boxes) => {
        const ways = separateBoxes(boxes, GAP)
        expect(separateBoxes([...boxes].reverse(), GAP)).toEqual(ways)
        expect(separateBoxes(moved(boxes, ways), GAP)).toEqual(new Map())
      }),
    )
  })

  it('L3 moves the small one along the shorter way, and nothing that is not in the way', () => {
    const boxes = [
      { id: 'large', x: 0, y: 0, width: 1_000, height: 1_000 },
      { id: 'small', x: 970, y: 300, width: 100, height: 100 },
      { id: 'aside', x: 1_300, y: 300, width: 100, height: 100 },
    ]
    const ways = separateBoxes(boxes, GAP)
    expect(ways.has('aside')).toBe(false)
    expect(total([ways.get('large') ?? { x: 0, y: 0 }])).toBeLessThan(5)
    expect(ways.get('small')?.y).toBe(0)
    expect(total(ways.values())).toBeLessThan(55)
  })

  it('moves nothing that is fixed, and the others round it', () => {
    fc.assert(
      fc.property(anyBoxes(40), (boxes) => {
        const some = boxes.map((box, at) => ({ ...box, isFixed: at % 5 === 0 }))
        const ways = separateBoxes(some, GAP)
        const after = moved(some, ways)
        const fixed = after.filter(({ isFixed }) => isFixed)
        expect(fixed.some(({ id }) => ways.has(id))).toBe(false)
        const free = after.filter(({ isFixed }) => !isFixed)
        expect(overlaps(free)).toBe(0)
        for (const one of free) for (const held of fixed) expect(overlaps([one, held])).toBe(0)
      }),
    )
  })

  it('goes a small part of the way that packing them in rows would', () => {
    const boxes = wall(150, 5)
    const ways = separateBoxes(boxes, GAP)
    const corner = boxAround(boxes) as Box
    const packed = packInRows(boxes, GAP).map(({ x, y }, at) => {
      const from = boxes[at] as Box
      return { x: corner.x + x - from.x, y: corner.y + y - from.y }
    })
    expect(overlaps(boxes)).toBeGreaterThan(20)
    expect(overlaps(moved(boxes, ways))).toBe(0)
    expect(total(ways.values())).toBeLessThan(total(packed) / 20)
  })
})

/** Islands as people lay them: in rough rows, some over their neighbours. */
function wall(count: number, seed: number): SeparableBox[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, at) => ({
    id: `island ${at}`,
    x: (at % 15) * 700 + random() * 400,
    y: Math.floor(at / 15) * 620 + random() * 300,
    width: 316 + random() * 450,
    height: 320 + random() * 400,
  }))
}
