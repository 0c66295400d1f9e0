import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, boxesOverlap } from './box'
import { findFreePlaces, placeBesideAll } from './freePlaces'
import { columnsFor, evenColumnsFor, gridSize, layoutInGrid, packInRows } from './layout'

const anyBox = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  width: fc.integer({ min: 1, max: 800 }),
  height: fc.integer({ min: 1, max: 800 }),
})

function overlaps(boxes: readonly Box[]): boolean {
  return boxes.some((a, index) => boxes.slice(index + 1).some((b) => boxesOverlap(a, b)))
}

describe('evenColumnsFor', () => {
  it('leaves as few cells of the last row empty as a block of its form can', () => {
    expect([3, 4, 7, 9, 10, 11, 29].map(evenColumnsFor)).toEqual([3, 2, 4, 3, 5, 4, 6])
  })
})

describe('layoutInGrid', () => {
  it('fills row by row', () => {
    expect(layoutInGrid(4, { origin: { x: 10, y: 20 }, columns: 3, size: 100, gap: 5 })).toEqual([
      { x: 10, y: 20 },
      { x: 115, y: 20 },
      { x: 220, y: 20 },
      { x: 10, y: 125 },
    ])
  })

  it('takes the room that gridSize tells', () => {
    expect(gridSize(4, 3, 100, 5)).toEqual({ width: 310, height: 205 })
    expect(gridSize(2, 3, 100, 5)).toEqual({ width: 205, height: 100 })
    expect(gridSize(0, 1, 100, 5)).toEqual({ width: 0, height: 0 })
  })

  it.each([[6], [24], [96], [1000], [10_000]])('makes a block of %i close to 16:10', (count) => {
    const { width, height } = gridSize(count, columnsFor(count), 200, 24)
    expect(width / height).toBeGreaterThan(1.2)
    expect(width / height).toBeLessThan(2)
  })
})

describe('packInRows', () => {
  it('X7 lets no two blocks overlap, and keeps the gap', () => {
    const blocks = fc.array(
      fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) }),
    )
    fc.assert(
      fc.property(blocks, (sizes) => {
        const corners = packInRows(sizes, 20)
        const grown = sizes.map((size, i) => ({
          x: corners[i]?.x ?? 0,
          y: corners[i]?.y ?? 0,
          width: size.width + 19,
          height: size.height + 19,
        }))
        expect(overlaps(grown)).toBe(false)
      }),
    )
  })
})

describe('findFreePlaces', () => {
  const existing = fc.array(anyBox, { maxLength: 30 })
  const near = fc.record({ x: fc.integer({ min: -4000, max: 4000 }), y: fc.integer({ min: -4000, max: 4000 }) })

  it('X7 overlaps neither what is there nor itself', () => {
    fc.assert(
      fc.property(existing, near, fc.integer({ min: 1, max: 40 }), (boxes, point, count) => {
        const places = findFreePlaces(boxes, count, 200, 24, point)
        const squares = places.map((place) => ({ ...place, width: 200, height: 200 }))
        expect(places).toHaveLength(count)
        expect(overlaps(squares)).toBe(false)
        expect(squares.some((square) => boxes.some((box) => boxesOverlap(square, box)))).toBe(false)
      }),
    )
  })

  it('lies around the wished point where there is room', () => {
    expect(findFreePlaces([], 1, 200, 24, { x: 500, y: 300 })).toEqual([{ x: 400, y: 200 }])
    const taken = [{ x: 400, y: 200, width: 200, height: 200 }]
    const [place] = findFreePlaces(taken, 1, 200, 24, { x: 500, y: 300 })
    expect(Math.hypot((place?.x ?? 0) - 400, (place?.y ?? 0) - 200)).toBe(224)
  })

  it('goes beside everything where nothing near is free', () => {
    const wall = { x: -9000, y: -9000, width: 18_000, height: 18_000 }
    expect(findFreePlaces([wall], 1, 200, 24, { x: 0, y: 0 })).toEqual([{ x: 9024, y: -9000 }])
  })
})

describe('placeBesideAll', () => {
  it('goes another way where something lies at the end of the page', () => {
    const end = { x: 1e9 - 10, y: 0, width: 200, height: 200 }
    const start = { x: 0, y: 0, width: 200, height: 200 }
    expect(placeBesideAll([end, start], { width: 500, height: 500 }, 100)).toEqual({ x: 0, y: 300 })
    expect(placeBesideAll([], { width: 500, height: 500 }, 100)).toEqual({ x: 0, y: 0 })
  })
})
