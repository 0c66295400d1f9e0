import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCamera, ZOOM_MAX, ZOOM_MIN } from './camera'

describe('the camera', () => {
  it('keeps the point under the pointer while it zooms, and stays within its limits', () => {
    const coordinate = fc.integer({ min: -5_000, max: 5_000 })
    const view = fc.record({ x: coordinate, y: coordinate, zoom: fc.double({ min: 0.05, max: 4, noNaN: true }) })
    const pointer = fc.record({ x: fc.integer({ min: 0, max: 1280 }), y: fc.integer({ min: 0, max: 800 }) })
    fc.assert(
      fc.property(view, pointer, fc.double({ min: 0.01, max: 50, noNaN: true }), (state, screen, factor) => {
        const camera = createCamera(state)
        const before = camera.screenToPage(screen)
        camera.zoomAt(screen, factor)
        const after = camera.screenToPage(screen)
        expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1e-6)
        expect(camera.state.zoom).toBeGreaterThanOrEqual(ZOOM_MIN)
        expect(camera.state.zoom).toBeLessThanOrEqual(ZOOM_MAX)
      }),
    )
  })

  it('fits a box into the view with a margin, and never nearer than asked', () => {
    const camera = createCamera()
    camera.setViewport({ width: 1000, height: 500 })
    camera.fitBox({ x: 0, y: 0, width: 4000, height: 1000 }, { margin: 100 })
    expect(camera.state.zoom).toBeCloseTo(0.2)
    expect(camera.screenToPage({ x: 500, y: 250 })).toEqual({ x: 2000, y: 500 })
    camera.fitBox({ x: 0, y: 0, width: 10, height: 10 })
    expect(camera.state.zoom).toBe(1)
  })

  it('fits a box into what the edges leave clear', () => {
    const camera = createCamera()
    camera.setViewport({ width: 1000, height: 500 })
    camera.setClearEdges({ top: 100, right: 0, bottom: 0, left: 200 })
    camera.fitBox({ x: 0, y: 0, width: 1600, height: 200 })
    expect(camera.state.zoom).toBeCloseTo(0.5)
    expect(camera.pageToScreen({ x: 0, y: 100 })).toEqual({ x: 200, y: 300 })
    expect(camera.pageToScreen({ x: 1600, y: 100 })).toEqual({ x: 1000, y: 300 })
  })

  it('pans by screen pixels', () => {
    const camera = createCamera({ x: 0, y: 0, zoom: 0.5 })
    camera.panBy(100, -50)
    expect(camera.state).toEqual({ x: -200, y: 100, zoom: 0.5 })
  })

  it('tells of changes only, until one stops listening', () => {
    const camera = createCamera()
    let told = 0
    const stop = camera.subscribe(() => told++)
    camera.panBy(0, 0)
    expect(told).toBe(0)
    camera.panBy(1, 0)
    stop()
    camera.panBy(1, 0)
    expect(told).toBe(1)
  })

  it('ignores a view that is none', () => {
    const camera = createCamera()
    camera.set({ x: Number.NaN, y: 0, zoom: 1 })
    expect(camera.state).toEqual({ x: 0, y: 0, zoom: 1 })
  })
})
