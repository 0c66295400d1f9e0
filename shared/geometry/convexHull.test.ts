import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convexHull, hullContains, inflateHull } from './convexHull'

const SQUARE = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
]

describe('a convex hull', () => {
  test('has the corners alone, each once, clockwise', () => {
    expect(convexHull([...SQUARE, ...SQUARE, { x: 5, y: 5 }, { x: 5, y: 0 }])).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ])
  })

  test('contains what is inside and on the edge, and nothing beside', () => {
    const hull = convexHull(SQUARE)
    expect(hullContains(hull, { x: 5, y: 5 })).toBe(true)
    expect(hullContains(hull, { x: 10, y: 5 })).toBe(true)
    expect(hullContains(hull, { x: 10.1, y: 5 })).toBe(false)
    expect(hullContains(convexHull(SQUARE.slice(0, 2)), { x: 5, y: 0 })).toBe(false)
  })

  test('contains every point that it was made of, whatever they are', () => {
    const coordinate = fc.integer({ min: -500, max: 500 })
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(points, (some) => {
        const hull = inflateHull(convexHull(some), 20)
        return some.every((point) => hullContains(hull, point))
      }),
    )
  })
})
