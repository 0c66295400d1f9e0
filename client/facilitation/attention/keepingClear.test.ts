import { expect, it } from 'vitest'
import { createCamera } from '../../session/camera'
import { FakeTime } from '../../testing/fakeTime'
import { followAttention } from './followAttention'

const BOX = { x: 2_000, y: 1_000, width: 560, height: 440 }
const VIEW = { width: 720, height: 600 }

it('AT1 keeps clear of what grows at the edges while the view is on its way, and no longer once it is there', () => {
  const { camera, time, follower, grow } = openPage({ isStill: false })
  follower.tell({ box: BOX, isHeld: false, at: 5, by: 'ann' })
  time.pass(100)
  grow(180)
  const clear = camera.stateFor(BOX, { maxZoom: 4 })
  expect(camera.state).toEqual(clear)
  grow(300)
  expect(camera.state).toEqual(clear)
})

it('AT1 keeps clear of it for who wants nothing to move too, until they move on', () => {
  const { camera, follower, grow } = openPage({ isStill: true })
  follower.tell({ box: BOX, isHeld: false, at: 5, by: 'ann' })
  grow(180)
  expect(camera.state).toEqual(camera.stateFor(BOX, { maxZoom: 4 }))
  camera.panBy(10, 0)
  const moved = camera.state
  grow(300)
  expect(camera.state).toEqual(moved)
})

function openPage({ isStill }: { readonly isStill: boolean }) {
  const camera = createCamera({ x: 0, y: 0, zoom: 0.5 })
  camera.setViewport(VIEW)
  const time = new FakeTime()
  const follower = followAttention({
    camera,
    clock: time,
    timers: time,
    self: 'me',
    leads: false,
    openedAt: () => 0,
    prefersStillness: () => isStill,
    isWriting: () => false,
    isCovered: () => false,
    comeToBoard: () => {},
    stopFollowing: () => {},
  })
  /** What floats at the top takes so much, in CSS pixels. */
  const grow = (top: number) => {
    camera.setClearEdges({ top, right: 80, bottom: 80, left: 80 })
    time.pass(1_000)
  }
  return { camera, time, follower, grow }
}
