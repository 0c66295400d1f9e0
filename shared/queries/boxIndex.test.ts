import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../geometry/box'
import { createBoxIndex } from './boxIndex'

const box = fc.record({
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: -50, max: 50 }),
  width: fc.integer({ min: 0, max: 40 }),
  height: fc.integer({ min: 0, max: 40 }),
})
const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), box: fc.option(box) })

function touch(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}

describe('createBoxIndex', () => {
  it('finds what a plain scan finds, after any changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), box, (changes, wanted) => {
        const index = createBoxIndex()
        const plain = new Map<string, Box>()
        for (const { id, box: at } of changes) {
          if (at === null) {
            index.remove(id)
            plain.delete(id)
          } else {
            index.upsert(id, at)
            plain.set(id, at)
          }
        }
        const expected = [...plain].filter(([, at]) => touch(at, wanted)).map(([id]) => id)
        expect(index.search(wanted).sort()).toEqual(expected.sort())
        expect(index.size).toBe(plain.size)
      }),
    )
  })

  it('replaces everything on load', () => {
    const index = createBoxIndex()
    index.upsert('old', { x: 0, y: 0, width: 10, height: 10 })
    index.load([['new', { x: 5, y: 5, width: 10, height: 10 }]])
    expect(index.at({ x: 7, y: 7 })).toEqual(['new'])
    expect(index.box('old')).toBeNull()
  })
})
