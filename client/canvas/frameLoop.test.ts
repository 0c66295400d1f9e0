import { describe, expect, it } from 'vitest'
import { createFrameLoop, type FramePart } from './frameLoop'

function setUp() {
  const frames: { parts: FramePart[]; elapsed: number }[] = []
  let next: ((time: number) => void) | null = null
  let again: FramePart[] = []
  const clock = {
    request(run: (time: number) => void) {
      next = run
      return 1
    },
    cancel() {
      next = null
    },
  }
  const loop = createFrameLoop(clock, (parts, elapsed) => {
    frames.push({ parts: [...parts].sort(), elapsed })
    if (again.length > 0) loop.request(...again)
  })
  const tick = (time: number) => {
    const run = next
    next = null
    run?.(time)
  }
  const keepAsking = (...parts: FramePart[]) => {
    again = parts
  }
  return { loop, frames, tick, keepAsking }
}

describe('the frame loop', () => {
  it('makes one frame of all that is asked for in between', () => {
    const { loop, frames, tick } = setUp()
    loop.request('base')
    loop.request('ui', 'base')
    tick(100)
    tick(116)
    expect(frames.map((frame) => frame.parts)).toEqual([['base', 'ui']])
  })

  it('tells the time since the last frame, and counts none of a pause', () => {
    const { loop, frames, tick, keepAsking } = setUp()
    keepAsking('active')
    loop.request('base')
    tick(100)
    tick(130)
    keepAsking()
    tick(140)
    loop.request('base')
    tick(9_000)
    expect(frames.map((frame) => Math.round(frame.elapsed))).toEqual([17, 30, 10, 17])
  })

  it('draws nothing more once it is stopped', () => {
    const { loop, frames, tick } = setUp()
    loop.request('base')
    loop.stop()
    tick(100)
    expect(frames).toEqual([])
  })
})
