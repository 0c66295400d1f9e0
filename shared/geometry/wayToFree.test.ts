import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, boxesOverlap, expandBox } from './box'
import { wayToFree } from './wayToFree'

const GAP = 2
const coordinate = fc.integer({ min: -12, max: 12 })
const side = fc.integer({ min: 1, max: 9 })
const anyBox = fc.record({ x: coordinate, y: coordinate, width: side, height: side })

function isFree(box: Box, taken: readonly Box[]): boolean {
  return !taken.some((other) => boxesOverlap(other, expandBox(box, GAP)))
}

describe('the way to where a box is free', () => {
  it('is the shortest that there is', () => {
    fc.assert(
      fc.property(anyBox, fc.array(anyBox, { maxLength: 8 }), (box, taken) => {
        const way = wayToFree(box, taken, GAP)
        expect(isFree({ ...box, x: box.x + way.x, y: box.y + way.y }, taken)).toBe(true)
        for (let x = -50; x <= 50; x++) {
          for (let y = -50; y <= 50; y++) {
            if (Math.hypot(x, y) > Math.hypot(way.x, way.y) - 0.001) continue
            expect(isFree({ ...box, x: box.x + x, y: box.y + y }, taken)).toBe(false)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is none where it keeps its distance already, and the same whatever the order', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 }
    const taken = [
      { x: 5, y: 0, width: 10, height: 10 },
      { x: -5, y: 0, width: 10, height: 10 },
    ]
    expect(wayToFree(box, [{ x: 12, y: 0, width: 5, height: 5 }], GAP)).toEqual({ x: 0, y: 0 })
    expect(wayToFree(box, taken, GAP)).toEqual({ x: 0, y: 12 })
    expect(wayToFree(box, [...taken].reverse(), GAP)).toEqual({ x: 0, y: 12 })
  })
})
