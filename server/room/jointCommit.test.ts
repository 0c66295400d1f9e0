import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { NotSavedError } from '../auth/notSavedError'
import { type FaultyStore, faultyStore } from '../store/faultyStore'
import { createMemoryDisk, createMemoryStore, type MemoryDisk } from '../store/memoryStore'
import { turn } from '../testing/manualClock'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import type { PlanJoint } from './jointCommit'

const ANA = `${BOARD}.desk.ana`
const BEN = `${BOARD}.desk.ben`
const FULL = new Error('the disk is full')
const map = (doc: Y.Doc | undefined) => (doc ?? new Y.Doc()).getMap('m')
const keys = (doc: Y.Doc | undefined) => [...map(doc).keys()].sort().join()

function updateOf(...names: string[]): Uint8Array {
  const doc = new Y.Doc()
  for (const name of names) map(doc).set(name, 1)
  return Y.encodeStateAsUpdate(doc)
}

/** Moves every key of the desks that is not on the board yet to the board, and marks it. */
const carry: PlanJoint<string> = (docs) => {
  const board = map(docs.get(BOARD))
  const writes = [...docs].flatMap(([room, doc]) => {
    const waiting =
      room === BOARD ? [] : [...map(doc).keys()].filter((key) => !key.startsWith('gone') && !board.has(key))
    return waiting.length === 0 ? [] : [{ room, waiting, update: updateOf(...waiting.map((key) => `gone-${key}`)) }]
  })
  const all = writes.flatMap(({ waiting }) => waiting)
  const ofBoard = all.length === 0 ? [] : [{ room: BOARD, update: updateOf(...all) }]
  return { writes: [...writes, ...ofBoard], person: 'lead', answer: all.sort().join() }
}

async function workshop(disk?: MemoryDisk) {
  const store = faultyStore(createMemoryStore(disk))
  const world = new RoomWorld(store)
  const ana = (await world.enter(ANA, { person: 'ana' })).peer
  const ben = (await world.enter(BEN, { person: 'ben' })).peer
  const all = (await world.enter(BOARD, { key: 'all' })).peer
  map(ana.doc).set('a', 1)
  map(ben.doc).set('b', 1)
  await world.settle()
  return { world, store, ana, ben, all, together: () => world.rooms.together([ANA, BOARD, BEN], carry) }
}

async function storedIn(store: FaultyStore, room: string): Promise<string> {
  const doc = new Y.Doc()
  const { snapshot, records } = await store.load(room)
  if (snapshot !== null) Y.applyUpdate(doc, snapshot)
  for (const { update } of records) Y.applyUpdate(doc, update)
  return keys(doc)
}

describe('a commit over several rooms', () => {
  it('SY90 is one commit, then everybody has it, each room of its own', async () => {
    const { store, world, ana, ben, all, together } = await workshop()
    const started = store.commitsStarted
    expect(await together()).toBe('a,b')
    expect(store.commitsStarted).toBe(started + 1)
    await world.settle()
    expect([keys(ana.doc), keys(ben.doc), keys(all.doc)]).toEqual(['a,gone-a', 'b,gone-b', 'a,b'])
    expect((await store.load(ANA)).records.at(-1)?.person).toBe('lead')
  })

  it('SY90 with nothing to write nothing is written, and what a plan throws comes out and changes nothing', async () => {
    const { store, world, all, together } = await workshop()
    await together()
    const started = store.commitsStarted
    expect(await together()).toBe('')
    const failing = world.rooms.together([BOARD, ANA], () => {
      throw new RangeError('no')
    })
    await expect(failing).rejects.toThrow(RangeError)
    const elsewhere = { writes: [{ room: BEN, update: updateOf('x') }], person: '', answer: 0 }
    await expect(world.rooms.together([BOARD], () => elsewhere)).rejects.toThrow('does not hold')
    expect(store.commitsStarted).toBe(started)
    map(all.doc).set('later', 1)
    await world.settle()
    expect(await storedIn(store, BOARD)).toBe('a,b,later')
  })

  it('SY91 what is in flight comes first and is seen by the plan; what comes meanwhile waits and comes after', async () => {
    const { store, world, ana, together } = await workshop()
    store.hold()
    map(ana.doc).set('inFlight', 1)
    await world.settle()
    const answer = together()
    await turn()
    map(ana.doc).set('meanwhile', 1)
    await world.settle()
    const acked = ana.acks.at(-1) ?? 0
    store.release()
    expect(await answer).toBe('a,b,inFlight')
    await world.settle()
    expect(ana.acks.at(-1)).toBe(acked + 2)
    expect(await together()).toBe('meanwhile')
    expect(await storedIn(store, BOARD)).toBe('a,b,inFlight,meanwhile')
  })

  it('SY91 while it is on its way to the disk nobody sees it, and edits of these rooms wait for it', async () => {
    const { store, world, ana, all, together } = await workshop()
    store.hold()
    const answer = together()
    await turn()
    const started = store.commitsStarted
    map(ana.doc).set('later', 1)
    map(all.doc).set('on board', 1)
    await world.settle()
    expect([keys(all.doc), store.commitsStarted]).toEqual(['on board', started])
    store.release()
    expect(await answer).toBe('a,b')
    await world.settle()
    expect(keys(all.doc)).toBe('a,b,on board')
    expect(keys(ana.doc)).toBe('a,gone-a,later')
  })

  it('SY92 two at once go one after the other, whatever order their rooms are named in', async () => {
    const { world, all } = await workshop()
    const orders = [
      [ANA, BEN, BOARD],
      [BOARD, BEN, ANA],
      [BEN, BOARD, ANA, BEN],
    ]
    const answers = await Promise.all(orders.map((names) => world.rooms.together(names, carry)))
    expect(answers.sort()).toEqual(['', '', 'a,b'])
    await world.settle()
    expect(keys(all.doc)).toBe('a,b')
  })

  it('SY92 under a stream of edits that outlasts the disk it has its turn', async () => {
    const store = createMemoryStore()
    const world: RoomWorld = new RoomWorld({
      ...faultyStore(store),
      commit: (commit) =>
        new Promise<void>((resolve) => world.clock.after(50, resolve)).then(() => store.commit(commit)),
    })
    const ana = (await world.enter(ANA, { person: 'ana' })).peer
    map(ana.doc).set('a', 1)
    await world.settle()
    let edits = 0
    const stream = () => {
      map(ana.doc).set(`${edits++}`, 1)
      if (edits < 200) world.clock.after(10, stream)
    }
    stream()
    await world.clock.advance(100)
    let at = 0
    const answer = world.rooms.together([ANA, BOARD], carry).finally(() => {
      at = edits
    })
    await world.clock.advance(4_000)
    expect(await answer).toContain('a')
    expect(at).toBeLessThan(100)
  })

  it('SY93 a store that fails changes nothing, in no room, and the same call may work later', async () => {
    const { store, world, ana, all, together } = await workshop()
    store.fail(FULL)
    await expect(together()).rejects.toThrow(NotSavedError)
    await world.settle()
    expect([keys(ana.doc), keys(all.doc), world.rooms.canSave]).toEqual(['a', '', true])
    store.recover()
    expect(await together()).toBe('a,b')
    expect(await storedIn(store, BOARD)).toBe('a,b')
  })

  it('SY93 in an outage it is refused, though another room declared it; once it is over, it is taken', async () => {
    const { store, world, all, together } = await workshop()
    const other = (await world.enter('other')).peer
    store.fail(FULL)
    map(other.doc).set('x', 1)
    await world.settle()
    store.recover()
    await expect(together()).rejects.toThrow(NotSavedError)
    expect(keys(all.doc)).toBe('')
    await world.clock.advance(2_000)
    expect(await together()).toBe('a,b')
  })

  it('SY93 what waited for the disk when it failed is not lost, and refuses what waited behind it', async () => {
    const { store, world, ana, all, together } = await workshop()
    store.hold()
    map(ana.doc).set('inFlight', 1)
    await world.settle()
    const answer = together()
    const refused = expect(answer).rejects.toThrow(NotSavedError)
    store.fail(FULL)
    store.release()
    await world.settle()
    await refused
    expect(keys(all.doc)).toBe('')
    store.recover()
    await world.clock.advance(2_000)
    expect(await together()).toBe('a,b,inFlight')
  })

  it('SY94 a board that is deleted meanwhile gets none, and one on its way is ended first', async () => {
    const { store, world, together } = await workshop()
    store.hold()
    const first = together()
    await turn()
    const dropping = world.rooms.dropBoard(BOARD)
    const second = together()
    const refused = expect(second).rejects.toThrow()
    store.release()
    expect(await first).toBe('a,b')
    await dropping
    await refused
    const seqs = [(await store.load(BOARD)).records.length, (await store.load(ANA)).records.length]
    expect(seqs).toEqual([1, 2])
  })

  it('SY94 one that waits for a room while the board goes writes nothing', async () => {
    const { store, world, ana, together } = await workshop()
    store.hold()
    map(ana.doc).set('inFlight', 1)
    await world.settle()
    const waiting = expect(together()).rejects.toThrow()
    await turn()
    const dropping = world.rooms.dropBoard(BOARD)
    store.release()
    await Promise.all([waiting, dropping])
    expect(await storedIn(store, BOARD)).toBe('')
    expect(await storedIn(store, ANA)).toBe('a,inFlight')
  })

  it('SY94 a server that stops ends what is on its way, and takes no other', async () => {
    const { store, world, together } = await workshop()
    store.hold()
    const answer = together()
    await turn()
    const closing = world.rooms.close()
    await expect(world.rooms.together([BOARD, ANA], carry)).rejects.toThrow(NotSavedError)
    store.release()
    expect(await answer).toBe('a,b')
    await closing
    expect(await storedIn(store, BOARD)).toBe('a,b')
  })

  it('SY95 rooms are opened for it and let go of; their numbers and folds go on', async () => {
    const { store, world, ana, ben, together } = await workshop()
    for (const peer of [ana, ben]) peer.detach()
    await together()
    map(ana.doc).set('unsent', 1)
    await world.clock.advance(60_000)
    world.restart()
    const again = await world.enter(ANA, { person: 'ana' })
    map(again.peer.doc).set('after', 1)
    await world.settle()
    expect(await world.rooms.together([ANA, BEN, BOARD], carry)).toBe('after')
    expect(await storedIn(store, BOARD)).toBe('a,after,b')
    again.leave()
    await world.clock.advance(60_000)
    const { snapshotSeq, records } = await store.load(ANA)
    expect([snapshotSeq, records]).toEqual([4, []])
    expect(await storedIn(store, ANA)).toBe('a,after,gone-a,gone-after')
  })

  it.each(['before', 'after'] as const)(
    'SY96 killed right %s the commit it is there whole, or not at all',
    async (when) => {
      const disk = createMemoryDisk()
      const { store, together } = await workshop(disk)
      store.hold()
      void together().catch(() => {})
      await turn()
      if (when === 'after') {
        store.release()
        await turn()
      }
      const world = new RoomWorld(faultyStore(createMemoryStore(disk)))
      const seen = await Promise.all([ANA, BEN, BOARD].map((room) => world.rooms.use(room, ({ doc }) => keys(doc))))
      expect(seen).toEqual(when === 'after' ? ['a,gone-a', 'b,gone-b', 'a,b'] : ['a', 'b', ''])
      expect(await world.rooms.together([ANA, BEN, BOARD], carry)).toBe(when === 'after' ? '' : 'a,b')
    },
  )
})
