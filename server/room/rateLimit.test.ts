import { expect, test } from 'vitest'
import { ManualClock } from '../testing/manualClock'
import { RateLimit } from './rateLimit'

const takeAll = (limit: RateLimit) => {
  let taken = 0
  while (taken < 1_000 && limit.take()) taken++
  return taken
}

test('takes so many at once, then so many a second', async () => {
  const clock = new ManualClock()
  const limit = new RateLimit({ perSecond: 2, burst: 5 }, clock)
  expect(takeAll(limit)).toBe(5)
  await clock.advance(1_500)
  expect(takeAll(limit)).toBe(3)
  await clock.advance(60_000)
  expect(takeAll(limit)).toBe(5)
})

test.each([-3_600_000, 3_600_000])(
  'SY29 a wall clock that jumps by %i ms gives nothing and takes nothing',
  async (jump) => {
    const clock = new ManualClock()
    const limit = new RateLimit({ perSecond: 2, burst: 5 }, clock)
    takeAll(limit)
    clock.jump(jump)
    expect(takeAll(limit)).toBe(0)
    await clock.advance(1_000)
    expect(takeAll(limit)).toBe(2)
  },
)
