import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from './block'
import { shareHeight } from './stackBlocks'

const block = (natural: number, { least = natural, most = natural } = {}): Block => ({
  natural,
  least,
  most,
  lay: () => [],
})

describe('shareHeight', () => {
  it('gives each what it wants, and what is left over to those that can use it', () => {
    expect(shareHeight([block(20), block(30)], 100, 10)).toEqual([20, 30])
    expect(shareHeight([block(20, { most: 200 }), block(30)], 100, 10)).toEqual([60, 30])
    expect(shareHeight([block(20, { most: 30 }), block(20, { most: 200 })], 110, 10)).toEqual([30, 70])
  })

  it('takes from the highest, so that a short one beside a long one keeps all of itself', () => {
    const [short, long] = shareHeight([block(20, { least: 10 }), block(300, { least: 10 })], 110, 10)
    expect(short).toBe(20)
    expect(long).toBeCloseTo(80)
  })

  it('leaves out the last ones that have no room', () => {
    expect(shareHeight([block(60), block(60), block(60)], 100, 10)).toEqual([60])
  })

  it('never gives more than there is', () => {
    const heights = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200)).map((values) => values.sort((a, b) => a - b))
    fc.assert(
      fc.property(
        fc.array(heights, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 600 }),
        (all, height) => {
          const blocks = all.map(([least = 0, natural = 0, most = 0]) => block(natural, { least, most }))
          const given = shareHeight(blocks, height, 5)
          const sum = given.reduce((total, each) => total + each, 0) + 5 * (given.length - 1)
          expect(sum).toBeLessThanOrEqual(height + 0.01)
        },
      ),
    )
  })
})
