import { expect, it } from 'vitest'
import { fineFor } from './bitmaps'

it('PI4 a text that becomes a bitmap is fine, and never larger than a tablet can draw', () => {
  expect(fineFor(300, 40)).toBe(4)
  for (const [width, height] of [
    [3_000, 500],
    [20_000, 60],
    [50, 30_000],
  ] as const) {
    const fine = fineFor(width, height)
    expect(Math.max(width, height) * fine).toBeLessThanOrEqual(4_096)
    expect(width * height * fine * fine).toBeLessThanOrEqual(16_777_216 / 4)
  }
})
