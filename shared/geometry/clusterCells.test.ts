import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, boxesOverlap, type Point } from './box'
import { type ClusterRoom, placeBeside, placesInCluster } from './clusterCells'

const SIZE = 200
const GAP = 20
const FIRST = { x: 28, y: 92 }

function square(x: number, y: number): Box {
  return { x, y, width: SIZE, height: SIZE }
}

function join(members: readonly Box[], near: Point | null, more: Partial<ClusterRoom> = {}): Point[] {
  return placesInCluster({ members, near, foreign: [], first: FIRST, count: 1, size: SIZE, gap: GAP, ...more })
}

describe('the places of what joins a cluster', () => {
  it('begin where its content does, and go on in reading order', () => {
    expect(join([], { x: 900, y: 900 })).toEqual([FIRST])
    expect(join([], null, { count: 4 })).toEqual([
      { x: 28, y: 92 },
      { x: 248, y: 92 },
      { x: 28, y: 312 },
      { x: 248, y: 312 },
    ])
    expect(join([square(0, 0), square(220, 0), square(440, 0)], null)).toEqual([{ x: 0, y: 220 }])
  })

  it('are the nearest cell of the grid that the first member begins, on any side of it', () => {
    const members = [square(0, 0), square(220, 0)]
    expect(join(members, { x: 60, y: 180 })).toEqual([{ x: 0, y: 220 }])
    expect(join(members, { x: 10, y: 100 })).toEqual([{ x: -220, y: 0 }])
    expect(join(members, { x: 330, y: 20 })).toEqual([{ x: 220, y: -220 }])
    expect(join(members, { x: 210, y: 100 }, { count: 2 })).toEqual([
      { x: 220, y: 220 },
      { x: 0, y: 220 },
    ])
  })

  it('lie beside a member that is hit in its middle: to the right first', () => {
    expect(join([square(0, 0)], { x: 100, y: 100 })).toEqual([{ x: 220, y: 0 }])
  })

  it('L1 stay where the hand holds it over a free spot, to the unit', () => {
    const corners = [square(0, 0), square(500, 500)]
    expect(join(corners, { x: 600.4, y: 99.6 })).toEqual([{ x: 500, y: 0 }])
    expect(join(corners, { x: 607, y: 111 })).toEqual([{ x: 507, y: 11 }])
    expect(join(corners, { x: 607, y: 111 }, { foreign: [square(600, 0)] })).not.toEqual([{ x: 507, y: 11 }])
  })

  it('do not go far from the cluster, however far the hand is', () => {
    expect(join([square(0, 0)], { x: 5_000, y: 100 })).toEqual([{ x: 220, y: 0 }])
  })

  it('L1 avoid what does not belong to it where another cell is about as near, and else grow over it', () => {
    const near = { x: 190, y: 100 }
    expect(join([square(0, 0)], near, { foreign: [square(230, 0)] })).toEqual([{ x: 0, y: 220 }])
    const all = { x: -3_000, y: -3_000, width: 6_000, height: 6_000 }
    expect(join([square(0, 0)], near, { foreign: [all] })).toEqual([{ x: 220, y: 0 }])
  })

  it('L1 overlap no member and not each other, and are the same for the same', () => {
    const coordinate = fc.integer({ min: -1_500, max: 1_500 })
    const side = fc.integer({ min: 1, max: 900 })
    const boxes = fc.array(fc.record({ x: coordinate, y: coordinate, width: side, height: side }), { maxLength: 25 })
    const near = fc.option(fc.record({ x: coordinate, y: coordinate }))
    fc.assert(
      fc.property(boxes, boxes, near, fc.integer({ min: 1, max: 12 }), (members, foreign, hand, count) => {
        const places = join(members, hand, { foreign, count })
        const squares = places.map(({ x, y }) => square(x, y))
        expect(places).toHaveLength(count)
        expect(places.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true)
        for (const [at, one] of squares.entries()) {
          const others = [...members, ...squares.slice(0, at)]
          expect(others.some((other) => boxesOverlap(other, one))).toBe(false)
        }
        expect(join(members, hand, { foreign, count })).toEqual(places)
      }),
    )
  })
})

describe('the place beside a note that another is dropped on', () => {
  const beside = (towards: Point, foreign: readonly Box[] = []) =>
    placeBeside({ target: square(0, 0), towards, foreign, size: SIZE, gap: GAP })

  it('is the side that the drop leans to, and the right where it leans to none', () => {
    expect(beside({ x: 103, y: 96 })).toEqual({ x: 220, y: 0 })
    expect(beside({ x: 150, y: 90 })).toEqual({ x: 220, y: 0 })
    expect(beside({ x: 120, y: 190 })).toEqual({ x: 0, y: 220 })
    expect(beside({ x: 20, y: 120 })).toEqual({ x: -220, y: 0 })
    expect(beside({ x: 110, y: 10 })).toEqual({ x: 0, y: -220 })
  })

  it('is the next free side where something lies there, and a corner where all are taken', () => {
    const right = square(230, 0)
    expect(beside({ x: 100, y: 100 }, [right])).toEqual({ x: 0, y: 220 })
    expect(beside({ x: 150, y: 90 }, [right])).toEqual({ x: 0, y: -220 })
    const sides = [right, square(0, 230), square(-230, 0), square(0, -230)].map((box) => ({ ...box, width: 40 }))
    const place = beside({ x: 150, y: 90 }, sides)
    expect([...sides, square(0, 0)].some((box) => boxesOverlap(box, square(place.x, place.y)))).toBe(false)
  })
})
