import { beforeEach, describe, expect, it } from 'vitest'
import type { Attention } from '../../../shared/facilitation/lead'
import { createCamera } from '../../session/camera'
import { FakeTime } from '../../testing/fakeTime'
import { type AttentionFollower, followAttention } from './followAttention'

const BOX = { x: 2_000, y: 1_000, width: 560, height: 440 }
const THERE = { x: 1_920, y: 920, zoom: 1 }
const START = { x: 0, y: 0, zoom: 0.5 }
const OPENED = 1_000

let camera: ReturnType<typeof createCamera>
let time: FakeTime
let page: { isStill: boolean; isWriting: boolean; isCovered: boolean; stops: number }
let follower: AttentionFollower

function open({ leads = false, self = 'me' } = {}): void {
  camera = createCamera(START)
  camera.setViewport({ width: 720, height: 600 })
  time = new FakeTime()
  page = { isStill: true, isWriting: false, isCovered: false, stops: 0 }
  follower = followAttention({
    camera,
    clock: time,
    timers: time,
    self,
    leads,
    openedAt: () => OPENED,
    prefersStillness: () => page.isStill,
    isWriting: () => page.isWriting,
    isCovered: () => page.isCovered,
    comeToBoard: () => {},
    stopFollowing: () => void page.stops++,
  })
}

const HERE: Attention = { box: BOX, isHeld: false, at: OPENED + 5, by: 'ann' }
const shown = (changes: Partial<Attention> = {}): Attention => ({ ...HERE, ...changes })
const guidance = () => follower.guidance.getState()

beforeEach(() => open())

describe('what everybody is shown', () => {
  it('AT1 is there at once for who wants nothing to move', () => {
    follower.tell(shown())
    expect(camera.state).toEqual(THERE)
    expect(guidance()).toEqual({ heldBy: null, offeredBy: null, broughtBy: 'ann' })
  })

  it('AT1 is glided to otherwise, and a hand on the way stops that', () => {
    page.isStill = false
    follower.tell(shown())
    time.pass(100)
    expect(camera.state.x).toBeGreaterThan(0)
    expect(camera.state.x).toBeLessThan(THERE.x)
    time.pass(1_000)
    expect(camera.state).toEqual(THERE)
    follower.tell(shown({ at: OPENED + 9, box: { ...BOX, x: 9_000 } }))
    time.pass(100)
    camera.panBy(50, 0)
    const left = camera.state
    time.pass(1_000)
    expect(camera.state).toEqual(left)
  })

  it('AT1 is nothing new the second time, nor where it is older than what is known and was not taken away', () => {
    follower.tell(shown())
    camera.set(START)
    follower.tell(shown())
    follower.tell(shown({ at: OPENED + 4, by: 'eve' }))
    expect(camera.state).toEqual(START)
    follower.tell(null)
    follower.tell(shown({ at: OPENED + 1 }))
    expect(camera.state).toEqual(THERE)
  })

  it('AT1 is new after a phase took away what was shown, though a faster clock wrote that', () => {
    follower.tell(shown({ at: OPENED + 60_000 }))
    follower.tell(null)
    camera.set(START)
    follower.tell(shown())
    expect(camera.state).toEqual(THERE)
  })

  it('AT1 is over where it was before the page was opened, unless it holds', () => {
    follower.tell(shown({ at: OPENED - 1 }))
    expect(camera.state).toEqual(START)
    open()
    follower.tell(shown({ at: OPENED - 1, isHeld: true }))
    expect(camera.state).toEqual(THERE)
    expect(guidance().heldBy).toBe('ann')
  })

  it('AT1 leaves who shows it where they are', () => {
    open({ self: 'ann', leads: true })
    follower.tell(shown({ isHeld: true }))
    expect([camera.state, camera.hold.isOn]).toEqual([START, false])
    expect(guidance()).toEqual({ heldBy: null, offeredBy: null, broughtBy: null })
  })

  it('AT3 is offered to who writes, who goes when they like', () => {
    page.isWriting = true
    follower.tell(shown())
    expect(camera.state).toEqual(START)
    expect(guidance().offeredBy).toBe('ann')
    page.isWriting = false
    follower.look()
    expect(camera.state).toEqual(START)
    follower.see()
    expect(camera.state).toEqual(THERE)
    expect(guidance()).toEqual({ heldBy: null, offeredBy: null, broughtBy: 'ann' })
  })

  it('AT3 can be let be', () => {
    page.isCovered = true
    follower.tell(shown())
    follower.dismiss()
    expect(guidance().offeredBy).toBeNull()
    follower.see()
    expect(camera.state).toEqual(START)
  })

  it('AT3 stops on the way where the person begins to write', () => {
    page.isStill = false
    follower.tell(shown())
    time.pass(60)
    page.isWriting = true
    follower.look()
    const left = camera.state
    time.pass(1_000)
    expect(camera.state).toEqual(left)
  })
})

describe('a hold', () => {
  it('AT4 lets nothing move the view but itself, until the release, which moves nothing', () => {
    follower.tell(shown({ isHeld: true }))
    camera.panBy(100, 0)
    camera.zoomTo(2)
    camera.fitBox({ x: 0, y: 0, width: 10, height: 10 })
    expect(camera.state).toEqual(THERE)
    follower.tell(shown({ isHeld: true, at: OPENED + 6, box: { ...BOX, x: 3_000 } }))
    expect(camera.state.x).toBe(THERE.x + 1_000)
    follower.tell(shown({ at: OPENED + 6, box: { ...BOX, x: 3_000 } }))
    expect(camera.state.x).toBe(THERE.x + 1_000)
    expect(guidance()).toEqual({ heldBy: null, offeredBy: null, broughtBy: 'ann' })
    camera.panBy(100, 0)
    expect(camera.state.x).toBe(THERE.x + 900)
  })

  it('AT4 holds nobody who leads', () => {
    open({ leads: true })
    follower.tell(shown({ isHeld: true }))
    expect(camera.state).toEqual(THERE)
    camera.panBy(100, 0)
    expect(camera.state.x).toBe(THERE.x - 100)
  })

  it('AT4 shows the whole box clear of what comes to stand at the edges only then, say the bar', () => {
    follower.tell(shown({ isHeld: true }))
    camera.setClearEdges({ top: 200, right: 80, bottom: 80, left: 80 })
    const clear = camera.state
    expect([clear, clear.y < THERE.y]).toEqual([camera.stateFor(BOX, { maxZoom: 4 }), true])
    follower.tell(shown({ isHeld: false }))
    camera.setClearEdges({ top: 80, right: 80, bottom: 80, left: 80 })
    expect(camera.state).toEqual(clear)
  })

  it('AT4 shows the whole box again in another window', () => {
    follower.tell(shown({ isHeld: true }))
    camera.setViewport({ width: 440, height: 380 })
    expect(camera.state.zoom).toBe(0.5)
    expect(camera.clearBox()).toEqual(BOX)
  })

  it('AT3 takes who writes along once they are done, wherever their view was moved to for writing', () => {
    follower.tell(shown({ at: OPENED + 1 }))
    page.isWriting = true
    follower.tell(shown({ isHeld: true, box: { ...BOX, x: 3_000 } }))
    expect(camera.state).toEqual(THERE)
    expect(guidance()).toMatchObject({ heldBy: 'ann', offeredBy: 'ann' })
    camera.hold.lift(() => camera.panBy(0, -40))
    page.isWriting = false
    follower.look()
    expect(camera.state.x).toBe(THERE.x + 1_000)
    expect(guidance().offeredBy).toBeNull()
  })

  it('AT5 ends half a minute after who holds has left, and is there again with them', () => {
    follower.tell(shown({ isHeld: true }))
    follower.tellHere(new Set(['ann', 'bob']))
    follower.tellHere(new Set(['bob']))
    time.pass(29_000)
    expect(camera.hold.isOn).toBe(true)
    time.pass(1_500)
    expect(camera.hold.isOn).toBe(false)
    expect(guidance().heldBy).toBeNull()
    camera.panBy(100, 0)
    follower.tellHere(new Set(['ann']))
    expect(camera.hold.isOn).toBe(true)
    expect(camera.state).toEqual(THERE)
  })

  it('AT5 outlives a reload of the page that holds', () => {
    follower.tell(shown({ isHeld: true }))
    follower.tellHere(new Set())
    time.pass(5_000)
    follower.tellHere(new Set(['ann']))
    time.pass(60_000)
    expect(camera.hold.isOn).toBe(true)
  })

  it('AT4 is off once the page is left', () => {
    follower.tell(shown({ isHeld: true }))
    follower.stop()
    expect(camera.hold.isOn).toBe(false)
  })
})

describe('the way back', () => {
  it('AT6 leads to where the person was before the first of several', () => {
    follower.tell(shown())
    follower.tell(shown({ at: OPENED + 6, box: { ...BOX, x: 5_000 } }))
    follower.goBack()
    expect(camera.state).toEqual(START)
    expect(guidance().broughtBy).toBeNull()
  })

  it('AT6 is kept for a while after they moved on, and then gone', () => {
    follower.tell(shown())
    time.pass(100_000)
    expect(guidance().broughtBy).toBe('ann')
    camera.panBy(10, 0)
    time.pass(19_000)
    expect(guidance().broughtBy).toBe('ann')
    time.pass(1_000)
    expect(guidance().broughtBy).toBeNull()
    const left = camera.state
    follower.goBack()
    expect(camera.state).toEqual(left)
  })

  it('AT6 leads to where they had moved on to by themselves, where they are brought elsewhere then', () => {
    follower.tell(shown())
    camera.set({ x: 70, y: 70, zoom: 1 })
    follower.tell(shown({ at: OPENED + 6, box: { ...BOX, x: 5_000 } }))
    time.pass(60_000)
    follower.goBack()
    expect(camera.state).toEqual({ x: 70, y: 70, zoom: 1 })
  })

  it('AT6 waits for the release', () => {
    follower.tell(shown({ isHeld: true }))
    follower.goBack()
    expect(camera.state).toEqual(THERE)
    follower.tell(null)
    follower.goBack()
    expect(camera.state).toEqual(START)
  })
})

describe('following somebody', () => {
  const VIEW = { x: 100, y: 100, width: 1_440, height: 600 }

  it('AT7 shows all that they see, and leads back', () => {
    follower.follow('bob', VIEW)
    expect(camera.visibleBox()).toEqual({ x: 100, y: -200, width: 1_440, height: 1_200 })
    follower.follow('bob', { ...VIEW, x: 400 })
    expect(camera.state.x).toBe(400)
    expect([page.stops, guidance().broughtBy]).toEqual([0, 'bob'])
    follower.goBack()
    expect([camera.state, page.stops]).toEqual([START, 1])
  })

  const write = () => {
    page.isWriting = true
    follower.look()
  }
  it.each([
    ['they move their view', () => camera.panBy(1, 0)],
    ['they write', write],
    ['they are shown something', () => follower.tell(shown())],
  ])('AT7 ends where %s', (_, happens) => {
    follower.follow('bob', VIEW)
    happens()
    expect(page.stops).toBe(1)
  })

  it('AT7 does not begin while they are held', () => {
    follower.tell(shown({ isHeld: true }))
    page.stops = 0
    follower.follow('bob', VIEW)
    expect([camera.state, page.stops]).toEqual([THERE, 1])
  })
})
