import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { NotSavedError } from '../auth/notSavedError'
import { faultyStore } from '../store/faultyStore'
import { createMemoryStore } from '../store/memoryStore'
import { begin, freeze } from '../testing/leading'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import { TestPeer } from '../testing/testPeer'

const STAGE = `${BOARD}.stage`
const map = (doc: Y.Doc) => doc.getMap('m')
const keys = (doc: Y.Doc) => [...map(doc).keys()].sort()

/** Who leads, on the stage and on the board; a participant by the link, and one by a key of their own. */
async function workshop(world = new RoomWorld()) {
  const led = { role: 'facilitator', key: 'lead' } as const
  const stage = (await world.enter(STAGE, led)).peer
  const lead = (await world.enter(BOARD, led)).peer
  const anna = (await world.enter(BOARD, { key: 'link' })).peer
  const ben = (await world.enter(BOARD, { person: 'ben' })).peer
  return { world, stage, lead, anna, ben }
}

describe('a freeze', () => {
  it('SY70 refuses what participants write, by a link or a key of their own; who leads writes on', async () => {
    const { world, stage, lead, anna, ben } = await workshop()
    map(anna.doc).set('before', 1)
    await world.settle()
    freeze(stage.doc)
    await world.settle()
    map(anna.doc).set('anna', 1)
    map(ben.doc).set('ben', 1)
    map(ben.doc).delete('before')
    map(lead.doc).set('lead', 1)
    await world.settle()
    const fresh = await world.enter(BOARD, { role: 'screen' })
    expect(keys(fresh.peer.doc)).toEqual(['before', 'lead'])
    for (const { refusals, closed } of [anna, ben]) {
      expect(refusals).toEqual([expect.stringMatching(/^frozen: /)])
      expect(closed).toBeNull()
    }
    expect([lead.refusals, stage.refusals]).toEqual([[], []])
    expect(ben.acks.at(-1)).toBe(3)
  })

  it('SY70 refuses a deletion alone, and what only repeats the board is no write', async () => {
    const { world, stage, lead, anna, ben } = await workshop()
    map(anna.doc).set('kept', 1)
    await world.settle()
    freeze(stage.doc)
    await world.settle()
    ben.sendUpdate(Y.encodeStateAsUpdate(lead.doc))
    map(anna.doc).delete('kept')
    await world.settle()
    expect([anna.refusals.length, ben.refusals.length]).toEqual([1, 0])
    expect(keys(lead.doc)).toEqual(['kept'])
  })

  it('SY70 says so at most once a second', async () => {
    const { world, stage, anna } = await workshop()
    freeze(stage.doc)
    await world.settle()
    for (let i = 0; i < 1_000; i++) map(anna.doc).set(`${i}`, i)
    await world.settle()
    expect(anna.refusals.length).toBe(1)
    await world.clock.advance(1_000)
    map(anna.doc).set('more', 1)
    await world.settle()
    expect(anna.refusals.length).toBe(2)
  })

  it('SY71 holds from the first write on, though nobody has the stage open', async () => {
    const world = new RoomWorld()
    const lead = await world.enter(STAGE, { role: 'facilitator' })
    freeze(lead.peer.doc)
    await world.settle()
    lead.leave()
    await world.clock.advance(60_000)
    for (const restart of [false, true]) {
      if (restart) world.restart()
      const doc = new Y.Doc()
      map(doc).set('offline', 1)
      const { peer } = await world.enter(BOARD, { peer: new TestPeer(doc) })
      expect(peer.refusals).toEqual([expect.stringMatching(/^frozen: /)])
      const fresh = await world.enter(BOARD)
      expect(keys(fresh.peer.doc)).toEqual([])
    }
  })

  it('SY71 is followed for as long as the board is open, whoever opens and leaves the stage', async () => {
    const world = new RoomWorld()
    const anna = (await world.enter(BOARD)).peer
    await world.clock.advance(120_000)
    const lead = await world.enter(STAGE, { role: 'facilitator' })
    freeze(lead.peer.doc)
    await world.settle()
    lead.leave()
    await world.clock.advance(120_000)
    map(anna.doc).set('late', 1)
    await world.settle()
    expect(anna.refusals.length).toBe(1)
  })

  it('SY24 SY71 keeps the stage no longer than the board: with the last one gone nothing stays in memory', async () => {
    const world = new RoomWorld()
    const loads = vi.spyOn(world.store, 'load')
    for (let i = 0; i < 3; i++) {
      const [stage, board] = [await world.enter(STAGE), await world.enter(BOARD)]
      stage.leave()
      await world.clock.advance(60_000)
      map(board.peer.doc).set(`${i}`, 1)
      await world.settle()
      expect(loads.mock.calls).toEqual([[STAGE], [BOARD]])
      board.leave()
      await world.clock.advance(31_000)
      loads.mockClear()
    }
  })

  it('SY72 leaves what was accepted before it: on its way to the disk it still comes in', async () => {
    const store = faultyStore(createMemoryStore())
    const { world, stage, lead, anna } = await workshop(new RoomWorld(store))
    store.hold()
    map(anna.doc).set('before', 1)
    await world.clock.advance(50)
    freeze(stage.doc)
    await world.settle()
    // The freeze is on its way as well: it holds once it is applied.
    map(anna.doc).set('still before', 1)
    await world.clock.advance(0)
    store.release()
    await world.settle()
    map(anna.doc).set('after', 1)
    await world.settle()
    expect(keys(lead.doc)).toEqual(['before', 'still before'])
    expect(anna.refusals.length).toBe(1)
  })

  it('SY73 the thaw closes the sockets that had something refused for it, and no other; all of it may come then', async () => {
    const { world, stage, lead, anna, ben } = await workshop()
    freeze(stage.doc)
    await world.settle()
    map(anna.doc).set('anna', 1)
    await world.settle()
    freeze(stage.doc, false)
    await world.settle()
    expect(anna.closed?.code).toBe(CLOSE.openFresh)
    expect([lead.closed, ben.closed, stage.closed]).toEqual([null, null, null])
    map(ben.doc).set('ben', 1)
    await world.enter(BOARD, { peer: anna, key: 'link' })
    expect(keys(lead.doc)).toEqual(['anna', 'ben'])
  })

  it('SY73 a freeze in which nothing but a look-only phase begins is no thaw', async () => {
    const { world, stage, lead, anna } = await workshop()
    freeze(stage.doc)
    await world.settle()
    map(anna.doc).set('anna', 1)
    await world.settle()
    begin(stage.doc, 'look', { can: ['vote'] })
    await world.settle()
    map(anna.doc).set('more', 1)
    await world.clock.advance(1_000)
    map(anna.doc).set('even more', 1)
    await world.settle()
    expect(anna.closed).toBeNull()
    expect(anna.refusals.at(-1)).toMatch(/^look-only: /)
    begin(stage.doc, 'write')
    await world.settle()
    expect(anna.closed?.code).toBe(CLOSE.openFresh)
    expect(keys(lead.doc)).toEqual([])
  })

  it('SY74 in an outage what is there already is not refused, and is saved', async () => {
    const store = faultyStore(createMemoryStore())
    const { world, stage, lead, anna, ben } = await workshop(new RoomWorld(store))
    store.fail(new NotSavedError('full'))
    map(anna.doc).set('in the outage', 1)
    await world.settle()
    freeze(stage.doc)
    await world.settle()
    ben.sendUpdate(Y.encodeStateAsUpdate(lead.doc))
    map(ben.doc).set('frozen', 1)
    await world.settle()
    expect(ben.refusals).toEqual([expect.stringMatching(/^frozen: /)])
    store.recover()
    await world.clock.advance(5_000)
    world.restart()
    expect(keys((await world.enter(BOARD)).peer.doc)).toEqual(['in the outage'])
  })

  it('SY75 touches neither the stage, the plan nor a desk', async () => {
    const { world, stage } = await workshop()
    freeze(stage.doc)
    const desk = (await world.enter(`${BOARD}.desk.ben`, { person: 'ben' })).peer
    map(desk.doc).set('mine', 1)
    map((await world.enter(`${BOARD}.plan`, { role: 'facilitator' })).peer.doc).set('later', 1)
    map(stage.doc).set('shown', 1)
    await world.settle()
    expect(desk.refusals).toEqual([])
    expect(keys((await world.enter(`${BOARD}.desk.ben`, { person: 'ben' })).peer.doc)).toEqual(['mine'])
    expect(keys((await world.enter(`${BOARD}.plan`, { role: 'facilitator' })).peer.doc)).toEqual(['later'])
    expect(keys((await world.enter(STAGE)).peer.doc)).toEqual(['shown'])
  })
})

describe('a phase in which nothing may be changed', () => {
  it('SY70 is held as a freeze is, and the next one lets all write', async () => {
    const { world, stage, lead, anna } = await workshop()
    begin(stage.doc, 'look', { can: [] })
    await world.settle()
    map(anna.doc).set('anna', 1)
    map(lead.doc).set('lead', 1)
    await world.settle()
    expect(anna.refusals).toEqual([expect.stringMatching(/^look-only: /)])
    expect(keys(lead.doc)).toEqual(['lead'])
    begin(stage.doc, 'gather', { can: ['gather'] })
    await world.settle()
    expect(anna.closed?.code).toBe(CLOSE.openFresh)
  })

  it('SY70 what is malformed on the stage locks nothing', async () => {
    const { world, stage, lead, anna } = await workshop()
    stage.doc.getMap('lead').set('freeze', 'yes')
    stage.doc.getMap('lead').set('phase', { id: 'nowhere', at: 1, by: '' })
    await world.settle()
    map(anna.doc).set('anna', 1)
    await world.settle()
    expect(keys(lead.doc)).toEqual(['anna'])
  })
})
