import { describe, expect, it } from 'vitest'
import { panOfWheel, zoomOfWheel } from './wheel'

const VIEWPORT = { width: 1000, height: 600 }
const wheel = (fields: object) => ({ deltaX: 0, deltaY: 0, deltaMode: 0, shiftKey: false, ...fields })

describe('the wheel', () => {
  it('pans by pixels, lines or pages', () => {
    expect(panOfWheel(wheel({ deltaX: 3, deltaY: -5 }), VIEWPORT)).toEqual({ x: -3, y: 5 })
    expect(panOfWheel(wheel({ deltaY: 2, deltaMode: 1 }), VIEWPORT)).toEqual({ x: 0, y: -80 })
    expect(panOfWheel(wheel({ deltaY: 1, deltaMode: 2 }), VIEWPORT)).toEqual({ x: 0, y: -600 })
  })

  it('pans sideways with Shift', () => {
    expect(panOfWheel(wheel({ deltaY: 10, shiftKey: true }), VIEWPORT)).toEqual({ x: -10, y: 0 })
  })

  it('zooms out as far as in, and a notch never jumps', () => {
    expect(zoomOfWheel(wheel({ deltaY: 5 })) * zoomOfWheel(wheel({ deltaY: -5 }))).toBeCloseTo(1)
    expect(zoomOfWheel(wheel({ deltaY: -4_000 }))).toBeLessThan(1.3)
  })
})
