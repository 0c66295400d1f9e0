import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Timer } from './lead'
import { extendTimer, isPaused, pauseTimer, resumeTimer, startTimer, timeLeft, timeOver } from './timer'

const MINUTE = 60_000

it('FA20: a timer says when it ends by the server’s clock, and never less than nothing is left', () => {
  const timer = startTimer(5 * MINUTE, 1_000)
  expect(timer).toEqual({ endsAt: 301_000, left: null, total: 300_000 })
  expect([timeLeft(timer, 1_000), timeLeft(timer, 61_000), timeLeft(timer, 400_000)]).toEqual([300_000, 240_000, 0])
  expect([timeOver(timer, 61_000), timeOver(timer, 301_000), timeOver(timer, 302_500)]).toEqual([0, 0, 1_500])
})

it('FA21: paused it stands still, and goes on from there', () => {
  const paused = pauseTimer(startTimer(5 * MINUTE, 0), MINUTE)
  expect([isPaused(paused), timeLeft(paused, 9 * MINUTE), timeOver(paused, 9 * MINUTE)]).toEqual([true, 4 * MINUTE, 0])
  expect(pauseTimer(paused, 2 * MINUTE)).toBe(paused)
  const resumed = resumeTimer(paused, 10 * MINUTE)
  expect([isPaused(resumed), timeLeft(resumed, 11 * MINUTE)]).toEqual([false, 3 * MINUTE])
  expect(resumeTimer(resumed, 12 * MINUTE)).toBe(resumed)
})

it('FA22: extended it has more from what is left; one that is over begins with what it is given', () => {
  const timer = startTimer(MINUTE, 0)
  expect(timeLeft(extendTimer(timer, 5 * MINUTE, 30_000), 30_000)).toBe(5.5 * MINUTE)
  expect(timeLeft(extendTimer(timer, MINUTE, 10 * MINUTE), 10 * MINUTE)).toBe(MINUTE)
  expect(timeLeft(extendTimer(timer, -2 * MINUTE, 30_000), 30_000)).toBe(0)
  const paused = pauseTimer(timer, 20_000)
  expect(extendTimer(paused, MINUTE, 99_000)).toEqual({ endsAt: null, left: 100_000, total: 120_000 })
})

it('FA23: no timer is longer than a day, nor shorter than nothing', () => {
  expect(startTimer(-5, 100).endsAt).toBe(100)
  expect(startTimer(99 * 3_600_000, 0).total).toBe(86_400_000)
  expect(timeLeft(extendTimer(startTimer(86_400_000, 0), MINUTE, 0), 0)).toBe(86_400_000)
})

type Act = { readonly kind: 'pause' | 'resume' | 'extend'; readonly minutes: number; readonly after: number }

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom('pause' as const, 'resume' as const, 'extend' as const),
    minutes: fc.integer({ min: -10, max: 30 }),
    after: fc.integer({ min: 0, max: 900_000 }),
  }),
  { maxLength: 30 },
)

function doTo(timer: Timer, { kind, minutes }: Act, now: number): Timer {
  if (kind === 'pause') return pauseTimer(timer, now)
  return kind === 'resume' ? resumeTimer(timer, now) : extendTimer(timer, minutes * MINUTE, now)
}

/** A device whose own clock is wrong, and which knows by how much: as `createServerClock` does. */
function deviceOff(by: number) {
  return (serverTime: number) => {
    const own = serverTime + by
    return own - by
  }
}

it('FA24: whatever is done to it, devices whose clocks are apart read the same, and so does a page that reloads', () => {
  const offset = fc.integer({ min: -86_400_000, max: 86_400_000 })
  fc.assert(
    fc.property(acts, offset, offset, fc.integer({ min: 1, max: 90 }), (done, byA, byB, minutes) => {
      const [a, b] = [deviceOff(byA), deviceOff(byB)]
      let now = 1_700_000_000_000
      let timer = startTimer(minutes * MINUTE, a(now))
      for (const [at, act] of done.entries()) {
        now += act.after
        timer = doTo(timer, act, at % 2 === 0 ? a(now) : b(now))
        expect((timer.endsAt === null) === (timer.left === null)).toBe(false)
        const kept = JSON.parse(JSON.stringify(timer)) as Timer
        expect(timeLeft(kept, b(now))).toBe(timeLeft(timer, a(now)))
        expect(timeOver(kept, b(now))).toBe(timeOver(timer, a(now)))
      }
    }),
  )
})

it('FA25: a pause and its end take nothing, and pausing twice is pausing once', () => {
  fc.assert(
    fc.property(acts, fc.integer({ min: 0, max: 900_000 }), (done, stands) => {
      let now = 0
      let timer = startTimer(20 * MINUTE, 0)
      for (const act of done) {
        now += act.after
        timer = doTo(timer, act, now)
      }
      const left = timeLeft(timer, now)
      const paused = pauseTimer(timer, now)
      expect(timeLeft(paused, now + stands)).toBe(left)
      expect(timeLeft(resumeTimer(paused, now + stands), now + stands)).toBe(left)
    }),
  )
})
