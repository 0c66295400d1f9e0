import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordingContext } from '../../testing/recordingContext'
import { traceSmooth } from './traceSmooth'

describe('traceSmooth', () => {
  it('goes through every point and never beyond a peak', () => {
    const heights = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(heights, (ys) => {
        const points = ys.map((y, at) => ({ x: at * 10, y }))
        const context = new RecordingContext()
        context.beginPath()
        context.moveTo(0, ys[0] as number)
        traceSmooth(context, points)
        context.stroke()
        const drawn = context.calls[0]?.points ?? []
        const [lowest, highest] = [Math.min(...ys), Math.max(...ys)]
        for (const y of drawn.filter((_, at) => at % 2 === 1)) {
          expect(y).toBeGreaterThanOrEqual(lowest - 1e-9)
          expect(y).toBeLessThanOrEqual(highest + 1e-9)
        }
        expect(drawn.slice(-2)).toEqual([points.at(-1)?.x, points.at(-1)?.y])
      }),
    )
  })
})
