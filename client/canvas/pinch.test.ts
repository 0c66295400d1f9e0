import { describe, expect, it } from 'vitest'
import { createCamera } from '../session/camera'
import { createPinch } from './pinch'

describe('two fingers', () => {
  it('move and zoom the view, the page staying under them', () => {
    const camera = createCamera()
    const pinch = createPinch(camera)
    expect(pinch.add(1, { x: 100, y: 100 })).toBe(false)
    expect(pinch.add(2, { x: 200, y: 100 })).toBe(true)
    pinch.move(1, { x: 50, y: 140 })
    pinch.move(2, { x: 250, y: 140 })
    expect(camera.state.zoom).toBeCloseTo(2)
    const left = camera.screenToPage({ x: 50, y: 140 })
    expect([left.x, left.y].map(Math.round)).toEqual([100, 100])
  })

  it('leave one finger alone, and the last one of a pinch too', () => {
    const camera = createCamera()
    const pinch = createPinch(camera)
    pinch.add(1, { x: 0, y: 0 })
    expect(pinch.move(1, { x: 50, y: 0 })).toBe(false)
    pinch.add(2, { x: 100, y: 0 })
    pinch.remove(1)
    expect(pinch.move(2, { x: 500, y: 300 })).toBe(true)
    expect(camera.state).toEqual({ x: 0, y: 0, zoom: 1 })
    pinch.remove(2)
    expect(pinch.isOn).toBe(false)
  })
})
