import { expect, it } from 'vitest'
import { type Camera, createCamera } from '../../session/camera'
import { linkCameras } from './linkCameras'

function camera(width: number, height: number): Camera {
  const made = createCamera()
  made.setViewport({ width, height })
  return made
}

function middleOf({ state, viewport, screenToPage }: Camera) {
  return { ...screenToPage({ x: viewport.width / 2, y: viewport.height / 2 }), zoom: state.zoom }
}

it('SN5 begins with the view of the present', () => {
  const live = camera(600, 800)
  live.set({ x: 1_000, y: 2_000, zoom: 0.5 })
  const then = camera(500, 700)
  linkCameras(live, then)
  expect(middleOf(then)).toEqual({ x: 1_600, y: 2_800, zoom: 0.5 })
  expect(live.state).toEqual({ x: 1_000, y: 2_000, zoom: 0.5 })
})

it('SN5 takes the other along, whoever is moved', () => {
  const live = camera(600, 800)
  const then = camera(500, 700)
  linkCameras(live, then)
  then.panBy(-100, 40)
  expect(middleOf(live)).toEqual(middleOf(then))
  then.zoomAt({ x: 0, y: 0 }, 0.5)
  expect(middleOf(live)).toEqual(middleOf(then))
  live.panBy(30, 10)
  expect(middleOf(then)).toEqual(middleOf(live))
})

it('SN5 follows a view that gets its size later, or another one', () => {
  const live = camera(600, 800)
  const then = camera(0, 0)
  linkCameras(live, then)
  then.setViewport({ width: 400, height: 300 })
  expect(middleOf(then)).toEqual(middleOf(live))
  const before = middleOf(live)
  then.setViewport({ width: 800, height: 600 })
  expect(middleOf(then)).toEqual(before)
  expect(middleOf(live)).toEqual(before)
})

it('SN5 lets each go its way once it is ended', () => {
  const live = camera(600, 800)
  const then = camera(600, 800)
  linkCameras(live, then)()
  live.panBy(50, 50)
  expect(then.state).toEqual({ x: 0, y: 0, zoom: 1 })
})
