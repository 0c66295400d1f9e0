import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { metaOf } from '../../shared/model/stageMeta'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { createMemoryStore } from '../store/memoryStore'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import { TestPeer } from '../testing/testPeer'
import { syncStep2Frame } from './frames'

function write(peer: TestPeer, key: string, value: string): void {
  peer.doc.getMap('notes').set(key, value)
}

describe('joining a room', () => {
  it('SY1 SY6 answers what came before the room was loaded, from the whole document', async () => {
    const world = new RoomWorld()
    const first = await world.enter(BOARD)
    write(first.peer, 'a', '1')
    await world.settle()
    world.restart()
    const late = new TestPeer()
    const seen: number[] = []
    late.doc.on('update', () => seen.push(late.doc.getMap('notes').size))
    await world.enter(BOARD, { peer: late })
    expect(seen).toEqual([1])
  })

  it('SY7 loads once for all who join at once', async () => {
    const world = new RoomWorld()
    let loads = 0
    const load = world.store.load.bind(world.store)
    world.store.load = (room) => {
      if (room === BOARD) loads++
      return load(room)
    }
    const joined = Array.from({ length: 20 }, () => world.join(BOARD))
    await world.settle()
    write(joined[3]?.peer as TestPeer, 'a', '1')
    await world.settle()
    expect(loads).toBe(1)
    for (const { peer } of joined) expect(peer.doc.getMap('notes').get('a')).toBe('1')
  })

  it('SY24 unloads when everybody has left for a while, and loads again with everything', async () => {
    const world = new RoomWorld()
    const first = await world.enter(BOARD)
    write(first.peer, 'a', '1')
    await world.settle()
    first.leave()
    await world.clock.advance(60_000)
    let loads = 0
    const load = world.store.load.bind(world.store)
    world.store.load = (room) => {
      if (room === BOARD) loads++
      return load(room)
    }
    const again = await world.enter(BOARD)
    expect(loads).toBe(1)
    expect(again.peer.doc.getMap('notes').get('a')).toBe('1')
  })

  it('SY7 gives who comes back in time the live document', async () => {
    const world = new RoomWorld()
    const first = await world.enter(BOARD)
    first.leave()
    await world.clock.advance(20_000)
    world.store.load = () => Promise.reject(new Error('must not be loaded again'))
    const again = await world.enter(BOARD)
    await world.clock.advance(60_000)
    expect(again.peer.closed).toBeNull()
    write(again.peer, 'a', '1')
    await world.settle()
    expect(again.peer.acks.at(-1)).toBe(2)
  })

  it('SY25 folding leaves every reader with the same document', async () => {
    const world = new RoomWorld()
    const first = await world.enter(BOARD)
    for (let i = 0; i < 30; i++) {
      write(first.peer, `k${i % 7}`, `${i}`)
      await world.clock.advance(20)
    }
    const before = first.peer.doc.getMap('notes').toJSON()
    first.leave()
    await world.clock.advance(60_000)
    expect((await world.store.load(BOARD)).snapshot).not.toBeNull()
    const again = await world.enter(BOARD)
    expect(again.peer.doc.getMap('notes').toJSON()).toEqual(before)
    const archived: Uint8Array[] = []
    for await (const record of world.store.archive(BOARD)) archived.push(record.update)
    const replayed = new Y.Doc()
    for (const update of archived) Y.applyUpdate(replayed, update)
    expect(replayed.getMap('notes').toJSON()).toEqual(before)
  })

  it('SY1 SY25 who joins first after a fold gets the snapshot as it lies there; others get what they lack, and all go on', async () => {
    const world = new RoomWorld()
    const first = await world.enter(BOARD)
    write(first.peer, 'a', '1')
    await world.settle()
    const part = new Y.Doc()
    Y.applyUpdate(part, Y.encodeStateAsUpdate(first.peer.doc))
    write(first.peer, 'b', '2')
    await world.settle()
    first.leave()
    await world.clock.advance(60_000)
    const { snapshot } = await world.store.load(BOARD)
    const fresh = await world.enter(BOARD, { key: 'fresh' })
    expect(fresh.peer.frames).toContainEqual(syncStep2Frame(snapshot as Uint8Array))
    expect(fresh.peer.acks).toEqual([1])
    const knowing = await world.enter(BOARD, { key: 'knowing', peer: new TestPeer(part) })
    for (const [i, { peer }] of [fresh, knowing].entries()) write(peer, `new${i}`, 'x')
    await world.clock.advance(2_000)
    world.restart()
    const after = await world.enter(BOARD, { key: 'after' })
    const all = { a: '1', b: '2', new0: 'x', new1: 'x' }
    for (const { peer } of [fresh, knowing, after]) expect(peer.doc.getMap('notes').toJSON()).toEqual(all)
  })

  it('a room that cannot be loaded closes its sockets, and is tried again by the next', async () => {
    const world = new RoomWorld()
    const load = world.store.load.bind(world.store)
    world.store.load = () => Promise.reject(new Error('disk'))
    const failed = await world.enter(BOARD)
    expect(failed.peer.closed?.code).toBe(CLOSE.tryLater)
    failed.leave()
    world.store.load = load
    const next = await world.enter(BOARD)
    expect(next.peer.closed).toBeNull()
  })

  it('SY41 a deleted board closes its sockets and takes nobody in', async () => {
    const world = new RoomWorld()
    const here = await world.enter(BOARD)
    const stage = await world.enter(`${BOARD}.stage`)
    await world.rooms.dropBoard(BOARD)
    expect(here.peer.closed?.code).toBe(CLOSE.withdrawn)
    expect(stage.peer.closed?.code).toBe(CLOSE.withdrawn)
    expect((await world.enter(BOARD)).peer.closed?.code).toBe(CLOSE.unauthorized)
  })

  it('SY40 a withdrawn key closes its own sockets only', async () => {
    const world = new RoomWorld()
    const gone = await world.enter(BOARD, { key: 'k1' })
    const stays = await world.enter(BOARD, { key: 'k2' })
    world.rooms.closeByKey(BOARD, 'k1', CLOSE.withdrawn)
    expect(gone.peer.closed?.code).toBe(CLOSE.withdrawn)
    expect(stays.peer.closed).toBeNull()
  })

  it('SY8 brings an older board to the newest schema before the first answer, once, and keeps it', async () => {
    const world = new RoomWorld()
    const first = await world.enter(BOARD)
    write(first.peer, 'a', '1')
    await world.settle()
    let runs = 0
    const to99 = {
      to: 99,
      run: ({ board }: { board: Y.Doc }) => {
        runs++
        board.getMap('notes').set('b', 'migrated')
      },
    }
    world.restart([to99])
    const both = await Promise.all([world.enter(BOARD), world.enter(`${BOARD}.stage`)])
    expect(both[0].peer.doc.getMap('notes').toJSON()).toEqual({ a: '1', b: 'migrated' })
    expect(metaOf(both[1].peer.doc).get('schema')).toBe(99)
    world.restart([to99])
    expect((await world.enter(BOARD)).peer.doc.getMap('notes').size).toBe(2)
    expect(runs).toBe(1)
  })

  it('SY8 asks again only once none of the board’s rooms is in memory: until then nobody may change them beside those', async () => {
    const looked: string[] = []
    const store = createMemoryStore()
    const load = store.load.bind(store)
    store.load = (room) => {
      looked.push(room)
      return load(room)
    }
    const world = new RoomWorld(store)
    world.restart([{ to: 1, run: () => {} }])
    const stage = await world.enter(`${BOARD}.stage`)
    const board = await world.enter(BOARD)
    board.leave()
    await world.clock.advance(31_000)
    const again = await world.enter(BOARD)
    expect(looked.filter((room) => room === `${BOARD}.stage`)).toHaveLength(2)
    stage.leave()
    again.leave()
    await world.clock.advance(31_000)
    await world.enter(BOARD)
    // To see which schema it is of, and to be followed.
    expect(looked.filter((room) => room === `${BOARD}.stage`)).toHaveLength(4)
  })
})
