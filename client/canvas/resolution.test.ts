import { describe, expect, it } from 'vitest'
import { createResolution, type Resolution, type Timers } from './resolution'

function setUp(finest: number) {
  const waiting = new Map<number, () => void>()
  const waits: number[] = []
  let handles = 0
  const timers: Timers = {
    set(run, milliseconds) {
      waiting.set(++handles, run)
      waits.push(milliseconds)
      return handles
    },
    clear: (handle) => waiting.delete(handle),
  }
  let changes = 0
  const resolution = createResolution(timers, () => changes++)
  resolution.setFinest(finest)
  const rest = () => {
    const due = [...waiting.values()]
    waiting.clear()
    for (const run of due) run()
  }
  return { resolution, rest, waiting, waits, changes: () => changes }
}

function paint(resolution: Resolution, elapsed: number, times: number): void {
  for (let i = 0; i < times; i++) resolution.painted(elapsed, true)
}

describe('the resolution', () => {
  it('is the screen’s, up to two pixels', () => {
    expect(setUp(1.5).resolution.pixelRatio).toBe(1.5)
    expect(setUp(3).resolution.pixelRatio).toBe(2)
    expect(setUp(0.8).resolution.pixelRatio).toBe(1)
  })

  it('goes down while frames are slow, and comes back when the board rests', () => {
    const { resolution, rest } = setUp(2)
    paint(resolution, 50, 6)
    expect([resolution.pixelRatio, resolution.detail]).toEqual([1, 'coarse'])
    rest()
    expect([resolution.pixelRatio, resolution.detail]).toEqual([2, 'fine'])
  })

  it('stays coarse as long as the board moves, however quick it has become', () => {
    const { resolution, waiting } = setUp(2)
    paint(resolution, 50, 6)
    paint(resolution, 10, 20)
    expect(resolution.pixelRatio).toBe(1)
    expect(waiting.size).toBe(1)
  })

  it('CV4 takes a device that was slow for slow at once when the board moves again, and not for what else is painted', () => {
    const { resolution, rest } = setUp(2)
    paint(resolution, 50, 6)
    rest()
    resolution.painted(16, false)
    expect(resolution.pixelRatio).toBe(2)
    resolution.painted(16, true)
    expect(resolution.pixelRatio).toBe(1)
  })

  it('CV4 lets it try again once it has kept up for a while, each time for longer', () => {
    const { resolution, rest } = setUp(2)
    const fails = () => paint(resolution, 50, 6)
    const isTrustedAfter = (frames: number) => {
      paint(resolution, 16, frames)
      rest()
      resolution.painted(16, true)
      return resolution.pixelRatio === 2
    }
    fails()
    expect([isTrustedAfter(100), isTrustedAfter(30)]).toEqual([false, true])
    fails()
    expect([isTrustedAfter(200), isTrustedAfter(50)]).toEqual([false, true])
  })

  it('CV1 says at rest that what was painted less exactly can be painted again', () => {
    const { resolution, rest, changes } = setUp(2)
    const before = changes()
    resolution.roughen()
    expect([resolution.isRough, changes()]).toEqual([true, before])
    rest()
    expect([resolution.isRough, changes()]).toEqual([false, before + 1])
  })

  it('CV4 finds two very long frames enough, and one too few', () => {
    const { resolution } = setUp(2)
    paint(resolution, 300, 1)
    paint(resolution, 16, 1)
    expect(resolution.pixelRatio).toBe(2)
    paint(resolution, 100, 1)
    expect(resolution.pixelRatio).toBe(2)
    paint(resolution, 100, 1)
    expect(resolution.pixelRatio).toBe(1)
  })

  it('CV6 waits for rest longer than frames take, and not for ever', () => {
    const { resolution, waits, rest } = setUp(2)
    const lastWait = () => waits.at(-1) ?? Number.NaN
    paint(resolution, 50, 6)
    expect(lastWait()).toBe(150)
    paint(resolution, 200, 1)
    expect(lastWait()).toBeGreaterThan(400)
    paint(resolution, 900, 1)
    expect(lastWait()).toBeLessThan(1_000)
    rest()
    resolution.roughen()
    expect(lastWait()).toBe(150)
  })

  it('takes neither a single slow frame nor a pause for a slow device', () => {
    const { resolution, changes } = setUp(2)
    const before = changes()
    for (let i = 0; i < 10; i++) {
      paint(resolution, 40, 3)
      paint(resolution, 16, 1)
    }
    paint(resolution, 5_000, 10)
    expect(resolution.pixelRatio).toBe(2)
    expect(changes()).toBe(before)
  })
})
