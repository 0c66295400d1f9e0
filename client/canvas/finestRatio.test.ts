import { expect, it } from 'vitest'
import { finestRatio } from './finestRatio'

it('CV8 is the screen’s, but for a canvas that would be larger than an iPad paints', () => {
  expect(finestRatio(2, { width: 1366, height: 1024 })).toBe(2)
  expect(finestRatio(1.5, { width: 2560, height: 1440 })).toBe(1.5)
  const wide = { width: 3440, height: 1440 }
  const ratio = finestRatio(2, wide)
  expect(ratio).toBeLessThan(2)
  expect(wide.width * wide.height * ratio ** 2).toBeLessThanOrEqual(16_777_216)
  expect(finestRatio(2, { width: 0, height: 0 })).toBe(2)
})
