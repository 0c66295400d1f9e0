import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import { SERVER_LIMITS } from '../../shared/protocol/limits'
import { faultyStore } from '../store/faultyStore'
import { createMemoryStore } from '../store/memoryStore'
import { begin } from '../testing/leading'
import { LED, STAGE, workshop, write } from '../testing/phasedBoard'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import { BoardSnapshots } from './boardSnapshots'

describe('snapshots at a change of phase', () => {
  it('SY80 keep the board as it was, once for each change, going back too, under what the phase was called', async () => {
    const { world, stage, board, kept } = await workshop()
    begin(stage.doc, 'a')
    await world.settle()
    expect(await kept()).toEqual([])
    write(board.doc, 'one')
    await world.settle()
    begin(stage.doc, 'b')
    await world.settle()
    write(board.doc, 'two')
    await world.settle()
    begin(stage.doc, 'a', { now: 2 })
    await world.settle()
    begin(stage.doc, 'a', { now: 3 })
    stage.doc.getMap('lead').set('hidesCursors', true)
    await world.settle()
    expect(await kept()).toEqual([
      ['Phase a', 'a', 'one'],
      ['Phase b', 'b', 'one,two'],
    ])
  })

  it('SY80 keep what was there before the first phase, and what is there where none is on any more', async () => {
    const { world, stage, board, kept } = await workshop()
    write(board.doc, 'one')
    await world.settle()
    begin(stage.doc, 'a')
    await world.settle()
    writeLead(stage.doc, { phase: null }, new LeadEdit())
    await world.settle()
    expect(await kept()).toEqual([
      ['Before', null, 'one'],
      ['Phase a', 'a', 'one'],
    ])
  })

  it('SY80 of two who go on at once, one change is one snapshot', async () => {
    const { world, stage, board, kept } = await workshop()
    const other = (await world.enter(STAGE, LED)).peer
    write(board.doc, 'one')
    begin(stage.doc, 'a')
    await world.settle()
    begin(stage.doc, 'b', { now: 5 })
    begin(other.doc, 'b', { now: 5 })
    await world.settle()
    expect((await kept()).map(([name]) => name)).toEqual(['Before', 'Phase a'])
  })

  it('SY80 load the board where nobody has it open', async () => {
    const { world, stage, board, kept } = await workshop()
    write(board.doc, 'one')
    await world.settle()
    world.restart()
    const again = (await world.enter(STAGE, { ...LED, peer: stage })).peer
    begin(again.doc, 'a')
    await world.settle()
    expect(await kept()).toEqual([['Before', null, 'one']])
  })

  for (const when of ['before it is kept', 'after it is kept']) {
    it(`SY81 a server killed ${when}: none is lost, none is there twice`, async () => {
      const store = faultyStore(createMemoryStore())
      const { world, stage, board, kept } = await workshop(new RoomWorld(store))
      begin(stage.doc, 'a')
      write(board.doc, 'one')
      await world.settle()
      if (when === 'before it is kept') {
        const { commit } = store
        // The change of phase is the last that this process writes.
        store.commit = (made) => (made.snapshots === undefined ? commit(made) : new Promise(() => {}))
        begin(stage.doc, 'b')
        await world.settle()
        store.commit = commit
      } else {
        begin(stage.doc, 'b')
        await world.settle()
      }
      for (let i = 0; i < 2; i++) {
        world.restart()
        await world.enter(STAGE, LED)
        await world.enter(BOARD, LED)
      }
      expect(await kept()).toEqual([['Phase a', 'a', 'one']])
    })
  }

  it('SY81 an empty board before the first phase leaves none, after a restart neither', async () => {
    const { world, stage, board, kept } = await workshop()
    begin(stage.doc, 'a')
    await world.settle()
    write(board.doc, 'one')
    await world.settle()
    world.restart()
    await world.enter(STAGE, LED)
    await world.settle()
    expect(await kept()).toEqual([])
  })

  it('SY82 what the store does not take is kept once it does, as it was', async () => {
    const store = faultyStore(createMemoryStore())
    const { world, stage, board, kept } = await workshop(new RoomWorld(store))
    begin(stage.doc, 'a')
    write(board.doc, 'one')
    await world.settle()
    store.fail(new Error('full'))
    begin(stage.doc, 'b')
    await world.settle()
    write(board.doc, 'two')
    begin(stage.doc, 'c')
    await world.clock.advance(3_000)
    expect(await kept()).toEqual([])
    store.recover()
    await world.clock.advance(5_000)
    expect(await kept()).toEqual([
      ['Phase a', 'a', 'one'],
      ['Phase b', 'b', 'one,two'],
    ])
  })

  it('SY82 a server that stops keeps what is due', async () => {
    const { world, stage, board, kept } = await workshop()
    write(board.doc, 'one')
    await world.settle()
    begin(stage.doc, 'a')
    await world.rooms.close()
    expect(await kept()).toEqual([['Before', null, 'one']])
  })

  it('SY83 the oldest that nobody asked for make room; those that somebody asked for stay', async () => {
    const store = createMemoryStore()
    const snapshots = new BoardSnapshots(store)
    const state = { board: Y.encodeStateAsUpdate(new Y.Doc()), stage: Y.encodeStateAsUpdate(new Y.Doc()) }
    const byHand = async () => {
      const plan = await snapshots.planByHand(BOARD, 'mine', state, 0)
      if (plan !== null) await store.commit(plan.commit)
      return plan !== null
    }
    expect(await byHand()).toBe(true)
    for (let i = 1; i <= SERVER_LIMITS.snapshotsPerBoard + 5; i++) {
      await snapshots.keepAutomatic(BOARD, { left: null, now: null, name: `${i}`, time: i }, state)
    }
    const names = (await snapshots.list(BOARD)).map(({ name }) => name)
    expect(names).toHaveLength(SERVER_LIMITS.snapshotsPerBoard)
    expect(names.slice(-2)).toEqual(['7', 'mine'])
    for (let i = 1; i < SERVER_LIMITS.snapshotsByHand; i++) expect(await byHand()).toBe(true)
    expect(await byHand()).toBe(false)
    expect(await snapshots.list(BOARD)).toHaveLength(SERVER_LIMITS.snapshotsPerBoard)
  })

  it('SY83 large ones make room earlier, and of those that somebody asked for no more is taken', async () => {
    const store = createMemoryStore()
    const snapshots = new BoardSnapshots(store)
    const state = { board: new Uint8Array(1_000), stage: new Uint8Array() }
    // Said to be large: their bytes are of no matter here.
    const large = (name: string, seq: number, phase?: null) => {
      const snapshot = { id: name, name, time: seq, seq, bytes: 50 * 1024 * 1024, ...(phase === null && { phase }) }
      return store.commit({ snapshots: [{ room: BOARD, snapshot, bytes: new Uint8Array() }] })
    }
    for (let i = 1; i <= 5; i++) await large(`mine${i}`, i)
    for (let i = 6; i <= 11; i++) await large(`${i}`, i, null)
    await snapshots.keepAutomatic(BOARD, { left: null, now: null, name: 'next', time: 12 }, state)
    const names = async () => (await snapshots.list(BOARD)).map(({ name }) => name)
    expect(await names()).toEqual(['next', '11', '10', '9', '8', '7', 'mine5', 'mine4', 'mine3', 'mine2', 'mine1'])
    expect(await snapshots.planByHand(BOARD, 'small enough', state, 0)).not.toBeNull()
    await large('mine6', 13)
    expect(await snapshots.planByHand(BOARD, 'mine', state, 0)).toBeNull()
  })

  it('SY83 SY29 the newest is the one kept last, and stays, though the clock went back', async () => {
    const store = createMemoryStore()
    const snapshots = new BoardSnapshots(store)
    const state = { board: Y.encodeStateAsUpdate(new Y.Doc()), stage: Y.encodeStateAsUpdate(new Y.Doc()) }
    const keep = (name: string, time: number) =>
      snapshots.keepAutomatic(BOARD, { left: null, now: null, name, time }, state)
    for (let i = 1; i <= SERVER_LIMITS.snapshotsPerBoard; i++) await keep(`${i}`, 1_000_000 + i)
    await keep('an hour back', 1)
    await keep('and on', 2)
    const names = (await snapshots.list(BOARD)).map(({ name }) => name)
    expect(names).toHaveLength(SERVER_LIMITS.snapshotsPerBoard)
    expect([...names.slice(0, 3), names.at(-1)]).toEqual(['and on', 'an hour back', '100', '3'])
  })
})
