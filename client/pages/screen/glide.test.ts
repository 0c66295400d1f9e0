import { expect, it } from 'vitest'
import { createCamera } from '../../session/camera'
import { FakeTime } from '../../testing/fakeTime'
import { GLIDE, glide } from './glide'

function setUp() {
  const time = new FakeTime()
  const camera = createCamera({ x: 0, y: 0, zoom: 1 })
  const frames = {
    now: () => time.now,
    request: (run: () => void) => time.request(run),
    cancel: (frame: number) => time.cancel(frame),
  }
  return { time, camera, frames }
}

it('SC5 glides to a view and ends exactly there', () => {
  const { time, camera, frames } = setUp()
  const zooms: number[] = []
  camera.subscribe(() => zooms.push(camera.state.zoom))
  glide(camera, { x: 400, y: 200, zoom: 0.25 }, frames)
  time.pass(GLIDE + 100)
  expect(camera.state).toEqual({ x: 400, y: 200, zoom: 0.25 })
  expect(zooms).toEqual([...zooms].sort((a, b) => b - a))
  expect(zooms.length).toBeGreaterThan(20)
})

it('SC5 keeps the point that both views have at one place, and stops where it is', () => {
  const { time, camera, frames } = setUp()
  // Twice as near around the screen's 300, 200.
  const stop = glide(camera, { x: 150, y: 100, zoom: 2 }, frames)
  time.pass(GLIDE / 2)
  const { x, y } = camera.screenToPage({ x: 300, y: 200 })
  expect([Math.round(x), Math.round(y)]).toEqual([300, 200])
  stop()
  const { state } = camera
  time.pass(GLIDE)
  expect(camera.state).toBe(state)
})
