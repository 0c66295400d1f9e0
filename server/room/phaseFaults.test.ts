import { pino } from 'pino'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { SERVER_LIMITS } from '../../shared/protocol/limits'
import { StoreDamagedError } from '../store/boardStore'
import { faultyStore } from '../store/faultyStore'
import { createMemoryStore } from '../store/memoryStore'
import { begin } from '../testing/leading'
import { ManualClock } from '../testing/manualClock'
import { LED, STAGE, workshop, write } from '../testing/phasedBoard'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import { BoardSnapshots } from './boardSnapshots'
import { PhaseKeeper } from './phaseKeeper'

describe('what stands in the way of a snapshot', () => {
  it('SY81 nothing is kept of a change that the disk has not got: the stage may go back', async () => {
    const store = createMemoryStore()
    const { world, stage, board, kept } = await workshop(new RoomWorld(store))
    write(board.doc, 'one')
    await world.settle()
    const { commit } = store
    store.commit = async (made) => {
      if (made.appends !== undefined) throw new Error('full')
      return commit.call(store, made)
    }
    begin(stage.doc, 'a')
    await world.clock.advance(5_000)
    store.commit = commit
    // Not `restart`: the time of the process that was killed stands still.
    const next = new RoomWorld(store)
    await next.enter(STAGE, LED)
    await next.settle()
    expect([await kept(), await new BoardSnapshots(store).lastPhase(BOARD)]).toEqual([[], null])
  })

  it('SY82 while too much waits for the store, what changes meanwhile is one change', async () => {
    const store = faultyStore(createMemoryStore())
    const { world, stage, board, kept } = await workshop(new RoomWorld(store))
    write(board.doc, 'one')
    await world.settle()
    store.fail(new Error('full'))
    for (let i = 1; i <= 30; i++) {
      begin(stage.doc, `${i}`, { now: i })
      await world.clock.advance(100)
    }
    store.recover()
    await world.clock.advance(5_000)
    const phases = (await kept()).map(([, phase]) => phase)
    expect(phases).toEqual([null, ...Array.from({ length: 20 }, (_, i) => `${i + 1}`)])
    expect((await new BoardSnapshots(store).lastPhase(BOARD))?.id).toBe('30')
    begin(stage.doc, '31')
    await world.settle()
    expect((await kept()).at(-1)).toEqual(['Phase 30', '30', 'one'])
  })

  it('SY82 too much are 64 MB too', async () => {
    const doc = new Y.Doc()
    doc.getMap('notes').set('large', 'x'.repeat(SERVER_LIMITS.snapshotBytesInHand / 3))
    const store = faultyStore(createMemoryStore())
    store.fail(new Error('full'))
    const clock = new ManualClock()
    const onBoard = async <T>(fn: (board: Y.Doc) => T) => fn(doc)
    const deps = { board: BOARD, snapshots: new BoardSnapshots(store), clock, outage: { isActive: false }, onBoard }
    const keeper = new PhaseKeeper({ ...deps, log: pino({ level: 'silent' }) }, null)
    const stage = new Y.Doc()
    const follow = (id: string) => {
      begin(stage, id)
      return keeper.follow(stage)
    }
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => follow(id) !== null)).toEqual([true, true, true, false, false])
    store.recover()
    const first = follow('a')
    await clock.advance(1_000)
    expect([first, await follow('f')]).toEqual([null, undefined])
    expect(await new BoardSnapshots(store).list(BOARD)).toHaveLength(4)
  })

  it('SY82 where damage is in the way that is told, and the stage is held for it no longer', async () => {
    const store = createMemoryStore()
    const world = new RoomWorld(store)
    const [stage, board] = [await world.enter(STAGE, LED), await world.enter(BOARD, LED)]
    write(board.peer.doc, 'one')
    await world.settle()
    store.snapshots = () => Promise.reject(new StoreDamagedError('bad'))
    begin(stage.peer.doc, 'a')
    await world.settle()
    const loads = vi.spyOn(store, 'load')
    for (const each of [stage, board]) each.leave()
    await world.clock.advance(120_000)
    await world.enter(STAGE, LED)
    expect(loads).toHaveBeenCalledWith(STAGE)
  })

  it('SY41 a board that is deleted in a change of phase is not kept, nor loaded again', async () => {
    const world = new RoomWorld()
    const stage = (await world.enter(STAGE, LED)).peer
    const loads = vi.spyOn(world.store, 'load')
    begin(stage.doc, 'a')
    await world.rooms.dropBoard(BOARD)
    await world.settle()
    expect(loads).not.toHaveBeenCalled()
  })
})
