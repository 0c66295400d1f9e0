import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { metaOf } from '../../shared/model/stageMeta'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { MESSAGE } from '../../shared/protocol/messages'
import { faultyStore } from '../store/faultyStore'
import { createMemoryStore } from '../store/memoryStore'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import { TestPeer } from '../testing/testPeer'

const text = (doc: Y.Doc) => doc.getText('t')

describe('order and durability', () => {
  it('SY20 nothing is sent on or acknowledged before the durable write has returned', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    const ackedBefore = a.peer.acks.at(-1)
    faulty.hold()
    text(a.peer.doc).insert(0, 'held')
    await world.settle()
    expect(faulty.commitsStarted).toBe(faulty.commitsReturned + 1)
    expect(text(b.peer.doc).toString()).toBe('')
    expect(a.peer.acks.at(-1)).toBe(ackedBefore)
    const late = await world.enter(BOARD, { key: 'c' })
    expect(text(late.peer.doc).toString()).toBe('')
    faulty.release()
    await world.settle()
    expect(faulty.commitsStarted).toBe(faulty.commitsReturned)
    expect(text(b.peer.doc).toString()).toBe('held')
    expect(text(late.peer.doc).toString()).toBe('held')
    expect(a.peer.acks.at(-1)).toBe(2)
  })

  it('SY21 one commit and one frame to everybody, the sender too, for what came within a tick', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const peers = await Promise.all([world.enter(BOARD, { key: 'a' }), world.enter(BOARD, { key: 'b' })])
    const started = faulty.commitsStarted
    for (let i = 0; i < 10; i++) for (const { peer } of peers) text(peer.doc).insert(0, `${i}`)
    await world.settle()
    expect(faulty.commitsStarted).toBe(started + 1)
    for (const { peer } of peers) {
      expect(peer.updateFrames).toBe(1)
      expect(text(peer.doc).length).toBe(20)
    }
  })

  it('SY28 presence goes out before the edits of its tick, and does not wait for a disk that is slow', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const [a, b] = [await world.enter(BOARD, { key: 'a' }), await world.enter(BOARD, { key: 'b' })]
    const typesBefore = b.peer.frames.length
    a.peer.sendPresence([{ id: 7, clock: 1, state: { at: 1 } }])
    text(a.peer.doc).insert(0, 'with it')
    await world.settle()
    expect(b.peer.frames.slice(typesBefore).map((frame) => frame[0])).toEqual([MESSAGE.awareness, MESSAGE.sync])
    faulty.hold()
    a.peer.sendPresence([{ id: 7, clock: 2, state: { at: 2 } }])
    text(a.peer.doc).insert(0, 'held ')
    await world.settle()
    expect(b.peer.presenceOf(7)).toEqual({ at: 2 })
    expect(text(b.peer.doc).toString()).toBe('with it')
    faulty.release()
    await world.settle()
    expect(text(b.peer.doc).toString()).toBe('held with it')
  })

  it('SY22 acknowledges in order, and only who asked', async () => {
    const world = new RoomWorld()
    const asks = await world.enter(BOARD, { key: 'a' })
    const asksNot = await world.enter(BOARD, { key: 'b', ack: false })
    for (let i = 0; i < 3; i++) {
      text(asks.peer.doc).insert(0, 'x')
      text(asksNot.peer.doc).insert(0, 'y')
      await world.settle()
    }
    expect(asks.peer.acks).toEqual([1, 2, 3, 4])
    expect(asksNot.peer.acks).toEqual([])
  })

  it('SY20 what was sent on is there after the process has gone without a word', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    text(a.peer.doc).insert(0, 'seen')
    await world.settle()
    expect(text(b.peer.doc).toString()).toBe('seen')
    world.restart()
    const after = await world.enter(BOARD)
    expect(text(after.peer.doc).toString()).toBe('seen')
  })

  it('a write by the server resolves once it is on disk and reaches everybody', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD)
    const source = new Y.Doc()
    text(source).insert(0, 'import')
    const done = world.rooms.use(BOARD, (room) => room.write(Y.encodeStateAsUpdate(source), 'p1'))
    await world.settle()
    await done
    expect(text(a.peer.doc).toString()).toBe('import')
    expect((await world.store.load(BOARD)).records.at(-1)?.person).toBe('p1')
  })

  it('SY17 an update that Yjs cannot apply is left out, and what others write goes on', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    text(a.peer.doc).insert(0, 'before ')
    await world.settle()
    expect(() => Y.decodeUpdate(POISON)).not.toThrow()
    expect(() => Y.applyUpdate(new Y.Doc(), POISON)).toThrow()
    b.peer.sendUpdate(POISON)
    await world.settle()
    expect(b.peer.updateFrames).toBe(1)
    text(a.peer.doc).insert(0, 'after ')
    await world.settle()
    const reader = await world.enter(BOARD, { key: 'c' })
    expect(text(reader.peer.doc).toString()).toBe('after before ')
    world.restart()
    const later = await world.enter(BOARD, { key: 'd' })
    expect(text(later.peer.doc).toString()).toBe('after before ')
  })

  it('SY54 a socket that sends such updates again and again is closed, and nobody else', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    let sent = 0
    for (; sent < 4 * LIMITS.unusableUpdates && b.peer.closed === null; sent++) {
      b.peer.sendUpdate(POISON)
      await world.settle()
    }
    expect([b.peer.closed?.code, sent]).toEqual([CLOSE.overLimits, LIMITS.unusableUpdates + 1])
    text(a.peer.doc).insert(0, 'on')
    await world.settle()
    const late = await world.enter(BOARD, { key: 'c' })
    expect([text(late.peer.doc).toString(), a.peer.closed]).toEqual(['on', null])
  })
})

/** Found by mutating a sound update: it decodes, and Yjs throws half-way through applying it. */
const POISON = Uint8Array.from([
  1, 8, 137, 6, 0, 39, 1, 5, 110, 111, 116, 101, 115, 1, 97, 1, 39, 0, 137, 6, 0, 4, 116, 101, 120, 116, 2, 4, 0, 137,
  6, 55, 1, 104, 129, 137, 6, 2, 1, 132, 137, 6, 3, 3, 108, 108, 111, 193, 137, 6, 3, 137, 6, 4, 1, 196, 137, 6, 7, 137,
  6, 4, 1, 122, 40, 0, 137, 6, 0, 1, 112, 1, 118, 1, 1, 120, 125, 1, 1, 137, 6, 2, 3, 1, 7, 1,
])

describe('SY23 an outage', () => {
  it('lets edits travel unacknowledged, says so on the stage, and writes all when the store recovers', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    const stage = await world.enter(`${BOARD}.stage`)
    const acked = a.peer.acks.at(-1)
    faulty.fail(new Error('ENOSPC'))
    text(a.peer.doc).insert(0, 'one ')
    await world.settle()
    text(a.peer.doc).insert(0, 'two ')
    await world.settle()
    expect(text(b.peer.doc).toString()).toBe('two one ')
    expect(a.peer.acks.at(-1)).toBe(acked)
    expect(world.rooms.canSave).toBe(false)
    expect(metaOf(stage.peer.doc).get('unsaved')).toBe(true)

    faulty.recover()
    await world.clock.advance(3_000)
    expect(world.rooms.canSave).toBe(true)
    expect(a.peer.acks.at(-1)).toBe(3)
    expect(metaOf(stage.peer.doc).get('unsaved')).toBeUndefined()

    world.restart()
    const after = await world.enter(BOARD)
    expect(text(after.peer.doc).toString()).toBe('two one ')
    const stageAfter = await world.enter(`${BOARD}.stage`)
    expect(metaOf(stageAfter.peer.doc).get('unsaved')).toBeUndefined()
    stageAfter.peer.sendUpdate(Y.encodeStateAsUpdate(stage.peer.doc))
    await world.settle()
    expect(stageAfter.peer.refusals).toEqual([])
  })

  it('SY22 does not acknowledge what comes again while it is not on disk', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const a = await world.enter(BOARD, { key: 'a' })
    faulty.fail(new Error('ENOSPC'))
    text(a.peer.doc).insert(0, 'x')
    await world.settle()
    const again = await world.enter(BOARD, { key: 'a', peer: new TestPeer(a.peer.doc) })
    expect(again.peer.acks).toEqual([])
    faulty.recover()
    await world.clock.advance(3_000)
    expect(again.peer.acks.at(-1)).toBe(1)
  })

  it('that ends in a crash does not haunt the stage when somebody brings the flag back', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const a = await world.enter(BOARD)
    const leader = await world.enter(`${BOARD}.stage`, { role: 'facilitator' })
    faulty.fail(new Error('ENOSPC'))
    text(a.peer.doc).insert(0, 'x')
    await world.settle()
    expect(metaOf(leader.peer.doc).get('unsaved')).toBe(true)
    faulty.recover()
    world.restart()
    leader.peer.detach()
    await world.enter(`${BOARD}.stage`, { role: 'facilitator', peer: leader.peer })
    await world.settle()
    expect(metaOf(leader.peer.doc).get('unsaved')).toBeUndefined()
  })

  it('keeps what is not saved yet when an update comes that Yjs cannot apply', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    faulty.fail(new Error('ENOSPC'))
    text(a.peer.doc).insert(0, 'unsaved')
    await world.settle()
    b.peer.sendUpdate(POISON)
    await world.settle()
    const during = await world.enter(BOARD, { key: 'c' })
    expect(text(during.peer.doc).toString()).toBe('unsaved')
    faulty.recover()
    await world.clock.advance(3_000)
    expect(a.peer.acks.at(-1)).toBe(2)
    world.restart()
    const after = await world.enter(BOARD, { key: 'd' })
    expect(text(after.peer.doc).toString()).toBe('unsaved')
  })

  it('SY27 that is over when the server stops is written before it leaves', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const a = await world.enter(BOARD)
    faulty.fail(new Error('ENOSPC'))
    text(a.peer.doc).insert(0, 'last')
    await world.settle()
    faulty.recover()
    await world.rooms.close()
    expect(a.peer.acks.at(-1)).toBe(2)
    world.restart()
    const after = await world.enter(BOARD, { key: 'b' })
    expect(text(after.peer.doc).toString()).toBe('last')
  })
})

describe('leaving', () => {
  it('SY27 comes to an end however much is sent meanwhile, and everything acknowledged is there', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const a = await world.enter(BOARD, { key: 'a' })
    const commit = faulty.commit.bind(faulty)
    faulty.commit = async (one) => {
      const seqs = await commit(one)
      text(a.peer.doc).insert(0, 'x')
      return seqs
    }
    text(a.peer.doc).insert(0, 'x')
    await world.rooms.close()
    expect(a.peer.closed?.code).toBe(CLOSE.tryLater)
    const acked = (a.peer.acks.at(-1) ?? 0) - 1
    expect(acked).toBeGreaterThan(0)
    world.restart()
    const after = await world.enter(BOARD, { key: 'b' })
    expect(text(after.peer.doc).length).toBeGreaterThanOrEqual(acked)
    await expect(world.rooms.use(BOARD, () => 'open')).resolves.toBe('open')
  })

  it('a write to a room that was closed is not saved, and says so', async () => {
    const world = new RoomWorld()
    await world.enter(BOARD)
    const update = Y.encodeStateAsUpdate(new Y.Doc())
    const written = world.rooms.use(BOARD, async (room) => {
      await world.rooms.dropBoard(BOARD)
      await room.write(update, '')
    })
    await expect(written).rejects.toThrow('not saved')
    await expect(world.rooms.use(BOARD, () => {})).rejects.toThrow()
    world.rooms.readmitBoard(BOARD)
    await expect(world.rooms.use(BOARD, () => 'open')).resolves.toBe('open')
  })
})
