import { describe, expect, it } from 'vitest'
import { createCamera } from '../session/camera'
import { ScrolledView } from './scrolledView'

function seen(zoom: number, pixelRatio = 1) {
  const camera = createCamera()
  camera.setViewport({ width: 1000, height: 800 })
  camera.set({ x: 0, y: 0, zoom })
  const view = new ScrolledView(camera)
  view.settle(pixelRatio)
  return { camera, view }
}

describe('what is painted while the view pans', () => {
  it('CV1 moves by whole device pixels, and lies at most half of one beside the camera', () => {
    const { camera, view } = seen(0.37, 2)
    for (let step = 1; step < 200; step++) {
      camera.panBy(1.3, -0.7)
      const shift = view.follow(2)
      expect(Number.isInteger(shift?.x) && Number.isInteger(shift?.y)).toBe(true)
      expect(Math.abs(view.view.state.x - camera.state.x) * 0.37 * 2).toBeLessThanOrEqual(0.5 + 1e-6)
      expect(Math.abs(view.view.state.y - camera.state.y) * 0.37 * 2).toBeLessThanOrEqual(0.5 + 1e-6)
    }
  })

  it('CV1 is painted anew where it has come into view', () => {
    const { camera, view } = seen(0.5)
    camera.panBy(30, -10)
    const shift = view.follow(1)
    expect(shift).toEqual({ x: 30, y: -10 })
    expect(view.uncovered({ x: 30, y: -10 })).toEqual([
      { x: -60, y: 20, width: 60, height: 1600 },
      { x: -60, y: 1600, width: 2000, height: 20 },
    ])
  })

  it('CV1 is painted whole where it was zoomed, is drawn otherwise, has another size, or most of it is new', () => {
    const zoomed = seen(0.5)
    zoomed.camera.zoomAt({ x: 0, y: 0 }, 1.1)
    expect(zoomed.view.follow(1)).toBeNull()
    expect(seen(0.5, 2).view.follow(1)).toBeNull()
    const resized = seen(0.5)
    resized.camera.setViewport({ width: 900, height: 800 })
    expect(resized.view.follow(1)).toBeNull()
    const far = seen(0.5)
    far.camera.panBy(700, 0)
    expect(far.view.follow(1)).toBeNull()
  })
})
