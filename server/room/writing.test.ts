import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import { TestPeer } from '../testing/testPeer'

const text = (doc: Y.Doc) => doc.getText('t')

/** An update for each letter, which needs those before it. */
function editsOf(word: string): Uint8Array[] {
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update: Uint8Array) => updates.push(update))
  for (const [i, letter] of [...word].entries()) text(source).insert(i, letter)
  return updates
}

describe('who may write where', () => {
  const stage = `${BOARD}.stage`
  const plan = `${BOARD}.plan`
  const desk = `${BOARD}.desk.p1`
  const cases = [
    [BOARD, 'facilitator', null, true],
    [BOARD, 'participant', null, true],
    [BOARD, 'observer', null, false],
    [BOARD, 'screen', null, false],
    [stage, 'facilitator', null, true],
    [stage, 'participant', 'p1', false],
    [stage, 'observer', null, false],
    [plan, 'facilitator', null, true],
    [desk, 'participant', 'p1', true],
  ] as const
  for (const [room, role, person, allowed] of cases) {
    it(`SY10 SY12 ${role} in ${room.slice(BOARD.length) || 'the board'}: ${allowed ? 'written' : 'refused'}`, async () => {
      const world = new RoomWorld()
      const { peer } = await world.enter(room, { role, person })
      text(peer.doc).insert(0, 'x')
      await world.settle()
      const fresh = await world.enter(room, { role, person, key: 'other' })
      expect(text(fresh.peer.doc).toString()).toBe(allowed ? 'x' : '')
      expect(peer.refusals.length).toBe(allowed ? 0 : 1)
      expect(peer.closed).toBeNull()
      expect(peer.acks.at(-1)).toBe(2)
      expect((await world.store.load(room)).records.length).toBe(allowed ? 1 : 0)
    })
  }
})

describe('refusals', () => {
  async function boardWithText() {
    const world = new RoomWorld()
    const writer = await world.enter(BOARD)
    text(writer.peer.doc).insert(0, 'hello world')
    text(writer.peer.doc).delete(0, 6)
    await world.settle()
    return { world, writer }
  }

  it('SY11 an observer who answers with what it has just read is not refused', async () => {
    const { world } = await boardWithText()
    const watcher = await world.enter(BOARD, { role: 'observer' })
    watcher.peer.sendUpdate(Y.encodeStateAsUpdate(watcher.peer.doc))
    await world.settle()
    expect(watcher.peer.refusals).toEqual([])
    expect(watcher.peer.acks.at(-1)).toBe(2)
  })

  it('SY12 a deletion is a write too, and leaves the document as it was', async () => {
    const { world, writer } = await boardWithText()
    const watcher = await world.enter(BOARD, { role: 'observer' })
    text(watcher.peer.doc).delete(0, 2)
    await world.settle()
    expect(watcher.peer.refusals.length).toBe(1)
    expect(text(writer.peer.doc).toString()).toBe('world')
  })

  it('SY12 tells the reason at most once a second', async () => {
    const { world } = await boardWithText()
    const watcher = await world.enter(BOARD, { role: 'observer' })
    for (let i = 0; i < 10; i++) text(watcher.peer.doc).insert(0, 'x')
    await world.settle()
    expect(watcher.peer.refusals.length).toBe(1)
    await world.clock.advance(1_000)
    text(watcher.peer.doc).insert(0, 'x')
    expect(watcher.peer.refusals.length).toBe(2)
    expect(watcher.peer.refusals[0]).toMatch(/^read-only: /)
  })

  it('SY14 another socket may write in the same Yjs client’s name', async () => {
    const { world, writer } = await boardWithText()
    const shared = new Y.Doc()
    shared.clientID = 4242
    const watcher = await world.enter(BOARD, { role: 'observer', peer: new TestPeer(shared) })
    text(watcher.peer.doc).insert(0, 'refused ')
    await world.settle()
    watcher.leave()
    const own = new Y.Doc()
    own.clientID = 4242
    const other = await world.enter(BOARD, { peer: new TestPeer(own) })
    text(other.peer.doc).insert(0, 'accepted ')
    await world.settle()
    expect(other.peer.refusals).toEqual([])
    expect(text(writer.peer.doc).toString()).toBe('accepted world')
  })

  it('SY15 keeps an update whose dependencies come later, over a restart, and is whole then', async () => {
    const world = new RoomWorld()
    const updates = editsOf('abc')
    const { peer } = await world.enter(BOARD)
    peer.sendUpdate(updates[2] as Uint8Array)
    await world.settle()
    expect(peer.refusals).toEqual([])
    expect(peer.acks.at(-1)).toBe(2)
    world.restart()
    const late = await world.enter(BOARD)
    expect(text(late.peer.doc).toString()).toBe('')
    late.peer.sendUpdate(updates[0] as Uint8Array)
    late.peer.sendUpdate(updates[1] as Uint8Array)
    await world.settle()
    const reader = await world.enter(BOARD, { role: 'observer' })
    expect(text(reader.peer.doc).toString()).toBe('abc')
  })

  it('SY21 what has to wait is sent on as well: a reader may hold what it waits for', async () => {
    const world = new RoomWorld()
    const updates = editsOf('ab')
    const reader = await world.enter(BOARD, { role: 'observer' })
    const writer = await world.enter(BOARD)
    Y.applyUpdate(reader.peer.doc, updates[0] as Uint8Array, reader.peer)
    writer.peer.sendUpdate(updates[1] as Uint8Array)
    await world.settle()
    expect(text(reader.peer.doc).toString()).toBe('ab')
  })
})

describe('frames that are no messages', () => {
  const bad: [string, Uint8Array][] = [
    ['empty', Uint8Array.of()],
    ['unknown type', Uint8Array.of(77, 1, 2)],
    ['cut short', Uint8Array.of(0, 2, 200, 1, 5)],
    ['no update', Uint8Array.of(0, 2, 3, 255, 255, 255)],
    ['no state vector', Uint8Array.of(0, 0, 2, 9, 255)],
    ['awareness cut short', Uint8Array.of(1, 3, 9, 9, 9)],
    ['endless varuint', new Uint8Array(64).fill(255)],
  ]
  for (const [name, frame] of bad) {
    it(`SY16 ${name}: closes that socket and no other`, async () => {
      const world = new RoomWorld()
      const attacker = await world.enter(BOARD)
      const other = await world.enter(BOARD, { key: 'other' })
      attacker.peer.emit(frame)
      await world.settle()
      expect(attacker.peer.closed?.code).toBe(CLOSE.malformed)
      text(other.peer.doc).insert(0, 'on')
      await world.settle()
      expect(other.peer.closed).toBeNull()
      expect(other.peer.acks.at(-1)).toBe(2)
    })
  }
})
