import { describe, expect, it } from 'vitest'
import { isZoom, panOfWheel, zoomOfWheel } from './wheel'

const STILL = { deltaX: 0, deltaY: 0, deltaMode: 0, shiftKey: false, ctrlKey: false, metaKey: false }
const VIEWPORT = { width: 1000, height: 600 }
const wheel = (fields: object) => ({ ...STILL, ...fields })

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

  it('zooms with Ctrl, or by itself where a person likes it so, and pans with Shift always', () => {
    expect([isZoom(wheel({}), 'pan'), isZoom(wheel({}), 'zoom')]).toEqual([false, true])
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect([isZoom(wheel(held), 'pan'), isZoom(wheel(held), 'zoom')]).toEqual([true, true])
    }
    expect(isZoom(wheel({ shiftKey: true }), 'zoom')).toBe(false)
  })
})
