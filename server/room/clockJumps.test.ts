import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { metaOf } from '../../shared/model/stageMeta'
import { faultyStore } from '../store/faultyStore'
import { createMemoryStore } from '../store/memoryStore'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import { TestPeer } from '../testing/testPeer'

const HOUR = 3_600_000
const text = (doc: Y.Doc) => doc.getText('t')

const JUMPS = [
  ['an hour back', -HOUR],
  ['a year on', 365 * 24 * HOUR],
] as const

describe.each(JUMPS)('SY29 a wall clock that jumps %s', (_, jump) => {
  it('leaves edits, acks and the order of the records as they were', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    text(a.peer.doc).insert(0, '1')
    await world.settle()
    world.clock.jump(jump)
    text(a.peer.doc).insert(1, '2')
    await world.settle()
    world.clock.jump(-2 * jump)
    text(a.peer.doc).insert(2, '3')
    await world.settle()
    expect(text(b.peer.doc).toString()).toBe('123')
    expect(a.peer.acks).toEqual([1, 2, 3, 4])
    const { records } = await world.store.load(BOARD)
    expect(records.map(({ seq }) => seq)).toEqual([1, 2, 3])
    world.restart()
    const after = await world.enter(BOARD)
    expect(text(after.peer.doc).toString()).toBe('123')
  })

  it('breaks silences every 15 s all the same, for the watchdog of y-websocket waits for no wall clock', async () => {
    const world = new RoomWorld()
    const { peer } = await world.enter(BOARD)
    const before = peer.frames.length
    world.clock.jump(jump)
    await world.clock.advance(62_000)
    expect(peer.frames.length - before).toBe(4)
  })

  it('tells refusals once a second all the same', async () => {
    const world = new RoomWorld()
    const observer = await world.enter(BOARD, { role: 'observer' })
    const refuse = () => {
      text(observer.peer.doc).insert(0, 'no')
      return world.settle()
    }
    await refuse()
    world.clock.jump(jump)
    await refuse()
    expect(observer.peer.refusals).toHaveLength(1)
    await world.clock.advance(1_000)
    await refuse()
    expect(observer.peer.refusals).toHaveLength(2)
  })

  it('ends an outage when the store recovers, and unloads a room after its time and not before', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const a = await world.enter(BOARD)
    const stage = await world.enter(`${BOARD}.stage`)
    faulty.fail(new Error('ENOSPC'))
    text(a.peer.doc).insert(0, 'kept')
    await world.settle()
    world.clock.jump(jump)
    faulty.recover()
    expect(metaOf(stage.peer.doc).get('unsaved')).toBe(true)
    await world.clock.advance(3_000)
    expect(a.peer.acks.at(-1)).toBe(2)
    expect(metaOf(stage.peer.doc).get('unsaved')).toBeUndefined()

    const live = await world.rooms.use(BOARD, (room) => room.doc)
    const isLive = () => world.rooms.use(BOARD, (room) => room.doc === live)
    a.leave()
    world.clock.jump(jump)
    await world.clock.advance(29_000)
    expect(await isLive()).toBe(true)
    await world.clock.advance(31_000)
    expect(await isLive()).toBe(false)
    const after = await world.enter(BOARD, { peer: new TestPeer() })
    expect(text(after.peer.doc).toString()).toBe('kept')
  })
})
