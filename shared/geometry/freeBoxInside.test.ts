import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Box, boxesOverlap, expandBox, type Point } from './box'
import { findFreeBoxInside } from './freeBoxInside'
import type { Size } from './layout'

/** Row by row, and in each from what lies in the way to behind all of it. */
function plainly(existing: readonly Box[], size: Size, gap: number, inside: Box): Point | null {
  const close = existing.filter((box) => boxesOverlap(box, expandBox(inside, gap)))
  const bottoms = close.map(({ y, height }) => y + height + gap)
  for (const y of [inside.y, ...bottoms].sort((a, b) => a - b)) {
    if (y < inside.y || y > inside.y + inside.height - size.height) continue
    for (let x = inside.x; x <= inside.x + inside.width - size.width; ) {
      const room = expandBox({ x, y, ...size }, gap - 0.5)
      const inWay = close.filter((box) => boxesOverlap(box, room))
      if (inWay.length === 0) return { x, y }
      x = Math.max(...inWay.map((box) => box.x + box.width)) + gap
    }
  }
  return null
}

const INSIDE = { x: -40, y: 30, width: 400, height: 300 }

/** Steps of a quarter, so that edges come within the half unit that is let pass. */
const length = (least: number, most: number) => fc.integer({ min: least * 4, max: most * 4 }).map((n) => n / 4)
const box = fc.record({ x: length(-90, 380), y: length(-20, 350), width: length(0, 90), height: length(0, 90) })

it('X7: the first free place of a wall is the one that a plain search finds', () => {
  const size = fc.record({ width: length(1, 120), height: length(1, 120) })
  const gap = fc.constantFrom(0, 0.25, 1, 12)
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), size, gap, (existing, wanted, between) => {
      expect(findFreeBoxInside(existing, wanted, between, INSIDE)).toEqual(plainly(existing, wanted, between, INSIDE))
    }),
    { numRuns: 1_000 },
  )
})

it('X7: a wall full of notes at ten thousand heights is searched at once', () => {
  const notes = Array.from({ length: 10_000 }, (_, i) => ({
    x: (i % 100) * 224,
    y: Math.floor(i / 100) * 224 + (i % 100) * 0.1 + i * 1e-4,
    width: 200,
    height: 200,
  }))
  const wall = { x: 0, y: 0, width: 22_400, height: 22_500 }
  const from = performance.now()
  expect(findFreeBoxInside(notes, { width: 400, height: 400 }, 120, wall)).toBeNull()
  expect(performance.now() - from).toBeLessThan(5_000)
})
