import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { faultyStore } from '../store/faultyStore'
import { createMemoryStore } from '../store/memoryStore'
import { BOARD, RoomWorld } from '../testing/roomWorld'

const text = (doc: Y.Doc) => doc.getText('t')
const state = (id: number, clock: number, value: unknown = { at: id }) => ({ id, clock, state: value })

async function two() {
  const world = new RoomWorld()
  return { world, a: await world.enter(BOARD, { key: 'a' }), b: await world.enter(BOARD, { key: 'b' }) }
}

/** One deleted range of `length` clocks, from `clock`, in the name of `client`. */
function garbage(client: number, clock: number, length: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number)
  encoding.writeUint8(encoder, 0)
  encoding.writeVarUint(encoder, length)
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** Edits of one client, each standing on the one before. */
function chain(count: number, bytes: number): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < count; i++) text(doc).insert(text(doc).length, `${i % 10}`.repeat(bytes))
  return updates
}

describe('awareness that hurts', () => {
  it('SY30 of 10,000 states in one message one is taken, and sent on once', async () => {
    const { world, a, b } = await two()
    a.peer.sendPresence(Array.from({ length: 10_000 }, (_, i) => state(i + 1, 1)))
    await world.settle()
    expect(b.peer.presences.flat()).toEqual([state(1, 1)])
    expect(a.peer.closed).toBeNull()
    const late = await world.enter(BOARD, { key: 'c' })
    expect(late.peer.presences.flat()).toEqual([state(1, 1)])
  })

  it('SY30 a clock that leaves nobody a later one is skipped', async () => {
    const { world, a, b } = await two()
    a.peer.sendPresence([state(1, Number.MAX_SAFE_INTEGER)])
    a.peer.sendPresence([state(1, Number.MAX_SAFE_INTEGER, null)])
    await world.settle()
    expect(b.peer.presenceOf(1)).toBeUndefined()
    a.peer.sendPresence([state(1, 1)])
    await world.settle()
    expect(b.peer.presenceOf(1)).toEqual({ at: 1 })
  })

  it('SY31 nobody speaks, moves or leaves in another’s name', async () => {
    const { world, a, b } = await two()
    a.peer.sendPresence([state(1, 1)])
    await world.settle()
    b.peer.sendPresence([state(1, 5, { at: 'elsewhere' })])
    b.peer.sendPresence([state(1, 6, null)])
    b.peer.sendPresence([state(2, 1)])
    await world.settle()
    expect(a.peer.presenceOf(1)).toEqual({ at: 1 })
    expect(a.peer.presenceOf(2)).toEqual({ at: 2 })
    b.leave()
    await world.settle()
    expect(a.peer.presenceOf(1)).toEqual({ at: 1 })
    expect(a.peer.presenceOf(2)).toBeNull()
  })
})

describe('edits that hurt', () => {
  it('SY16 a clock near 2^53 closes its socket, and leaves a state vector that everybody can read', async () => {
    const { world, a, b } = await two()
    a.peer.sendUpdate(garbage(7, 0, Number.MAX_SAFE_INTEGER))
    await world.settle()
    expect(a.peer.closed?.code).toBe(CLOSE.malformed)
    text(b.peer.doc).insert(0, 'on')
    await world.settle()
    const late = await world.enter(BOARD, { key: 'c' })
    expect(text(late.peer.doc).toString()).toBe('on')
  })

  it('SY15 edits that wait for others are kept up to a limit, and are whole when those come', async () => {
    const { world, a, b } = await two()
    const [first, ...later] = chain(40, 256 * 1024) as [Uint8Array, ...Uint8Array[]]
    let sent = 0
    for (const update of later) {
      a.peer.sendUpdate(update)
      sent++
      await world.settle()
      if (a.peer.closed !== null) break
    }
    expect(a.peer.closed?.code).toBe(CLOSE.overLimits)
    expect(sent * 256 * 1024).toBeLessThan(2 * LIMITS.pending)
    b.peer.sendUpdate(first)
    await world.settle()
    expect(text(b.peer.doc).length).toBe(sent * 256 * 1024)
  })

  it('SY15 that holds for clients made up one after the other, too', async () => {
    const { world, a } = await two()
    const start = new Y.Doc()
    text(start).insert(0, 'never sent')
    for (let i = 0; i < 40 && a.peer.closed === null; i++) {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(start))
      text(doc).insert(5, 'x'.repeat(256 * 1024))
      a.peer.sendUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(start)))
      await world.settle()
    }
    expect(a.peer.closed?.code).toBe(CLOSE.overLimits)
  })

  it('SY13 what one socket has had refused is remembered up to a limit', async () => {
    const world = new RoomWorld()
    const watcher = await world.enter(BOARD, { role: 'observer' })
    const update = Y.mergeUpdates(Array.from({ length: LIMITS.refusedClients + 1 }, (_, i) => garbage(i + 1, 0, 1)))
    watcher.peer.sendUpdate(update)
    expect(watcher.peer.closed?.code).toBe(CLOSE.overLimits)
  })

  it('SY18 a socket that sends faster than the store writes is not read from until it has', async () => {
    const faulty = faultyStore(createMemoryStore())
    const world = new RoomWorld(faulty)
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    faulty.hold()
    const updates = chain(20, 1024 * 1024)
    for (const update of updates) a.peer.sendUpdate(update)
    await world.settle()
    expect(a.peer.isPaused).toBe(true)
    expect(b.peer.isPaused).toBe(false)
    faulty.release()
    await world.settle()
    await world.settle()
    expect(a.peer.isPaused).toBe(false)
    expect(text(b.peer.doc).length).toBe(20 * 1024 * 1024)
    expect(a.peer.acks.at(-1)).toBe(21)
  })

  it('SY12 a full board takes deletions still', async () => {
    const { world, a, b } = await two()
    const part = 2 * 1024 * 1024
    for (let i = 0; i * part <= LIMITS.document + part; i++) {
      text(a.peer.doc).insert(0, 'x'.repeat(part))
      await world.settle()
    }
    expect(a.peer.refusals[0]).toMatch(/^full: /)
    const held = text(b.peer.doc).length
    expect(held).toBeLessThanOrEqual(LIMITS.document)
    text(b.peer.doc).delete(0, held)
    await world.settle()
    expect(b.peer.refusals).toEqual([])
    const reader = await world.enter(BOARD, { role: 'observer' })
    expect(text(reader.peer.doc).length).toBe(0)
  })

  it('SY42 who was refused for want of room is told to start clean once deletions have made some', async () => {
    const { world, a, b } = await two()
    const part = 2 * 1024 * 1024
    for (let i = 0; a.peer.refusals.length === 0 && i < 100; i++) {
      text(a.peer.doc).insert(0, 'x'.repeat(part))
      await world.settle()
    }
    expect(a.peer.refusals[0]).toMatch(/^full: /)
    text(b.peer.doc).delete(0, text(b.peer.doc).length)
    await world.clock.advance(3_000)
    text(a.peer.doc).insert(0, 'again')
    await world.settle()
    expect(a.peer.closed?.code).toBe(CLOSE.openFresh)
    expect(b.peer.closed).toBeNull()
    expect(b.peer.refusals).toEqual([])
  })
})

it('SY7 300 join at once, and each gets the whole and what comes after', async () => {
  const world = new RoomWorld()
  const first = await world.enter(BOARD)
  text(first.peer.doc).insert(0, 'whole')
  await world.settle()
  world.restart()
  const joined = Array.from({ length: 300 }, (_, i) => world.join(BOARD, { key: `k${i}` }))
  await world.settle()
  text(joined[299]?.peer.doc as Y.Doc).insert(0, 'the ')
  await world.settle()
  for (const { peer } of joined) {
    expect(text(peer.doc).toString()).toBe('the whole')
    expect(peer.closed).toBeNull()
  }
})
