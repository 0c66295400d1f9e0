import { expect, test } from 'vitest'
import { createSeededRandom } from './seededRandom.mjs'

const firstOf = (seed: number) => Array.from({ length: 1000 }, createSeededRandom(seed))

test('a seed gives the same numbers again, another seed others', () => {
  expect(firstOf(7)).toEqual(firstOf(7))
  expect(firstOf(7)).not.toEqual(firstOf(8))
})

test('the numbers fill the range from 0 to 1 evenly', () => {
  const numbers = firstOf(7)
  const tenths = Array.from({ length: 10 }, (_, i) => numbers.filter((n) => n >= i / 10 && n < (i + 1) / 10).length)
  expect(tenths.reduce((sum, count) => sum + count)).toBe(1000)
  for (const count of tenths) expect(count).toBeGreaterThan(60)
})
