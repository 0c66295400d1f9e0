import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStacking, freshKeys, keysAbove, keysBelow } from './stacking'

const anyKey = fc.string({ unit: fc.constantFrom(...'AZaz09V'), minLength: 2, maxLength: 70 })

describe('stacking', () => {
  it('M9 orders by z, then by id, since two people can make the same key', () => {
    const pile = [
      { id: 'b', z: 'a1' },
      { id: 'a', z: 'a1' },
      { id: 'c', z: 'a0' },
    ]
    expect(pile.sort(compareStacking).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  it('M9 makes ascending keys above and below any key of its own', () => {
    const pile = freshKeys(50)
    expect([...pile].sort()).toEqual(pile)
    const above = keysAbove(pile.at(-1) as string, 20) as string[]
    const below = keysBelow(pile[0] as string, 20) as string[]
    const all = [...below, ...pile, ...above]
    expect([...all].sort()).toEqual(all)
    expect(new Set(all).size).toBe(90)
  })

  it('O6 makes none beside a string of another program or one that is too long, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anyKey, fc.string({ unit: 'binary', minLength: 1, maxLength: 100 })), (z) => {
        const above = keysAbove(z, 3)
        const below = keysBelow(z, 3)
        if (above !== null) expect([z, ...above].sort()).toEqual([z, ...above])
        if (below !== null) expect([...below, z].sort()).toEqual([...below, z])
      }),
    )
    for (const z of ['~', 'a', 'a0'.padEnd(90, 'V'), '0', 'zz']) expect(keysAbove(z, 1)).toBeNull()
  })
})
