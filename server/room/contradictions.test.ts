import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import { TestPeer } from '../testing/testPeer'

const text = (doc: Y.Doc) => doc.getText('t')

function docOf(clientID: number, start?: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  if (start !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(start))
  doc.clientID = clientID
  return doc
}

/** A board on which client 7 has written, and two documents that go on from there as client 7. */
async function twoOfOneClient() {
  const world = new RoomWorld()
  const start = docOf(7)
  text(start).insert(0, 'start')
  const first = await world.enter(BOARD, { key: 'a', peer: new TestPeer(start) })
  first.leave()
  const reader = await world.enter(BOARD, { key: 'r' })
  return { world, reader, own: docOf(7, start), forged: docOf(7, start) }
}

describe('SY50 two documents that write as one Yjs client', () => {
  const edits: Record<string, [(doc: Y.Doc) => void, (doc: Y.Doc) => void]> = {
    'other letters': [(doc) => text(doc).insert(5, ' mine'), (doc) => text(doc).insert(5, ' theirs')],
    'the same letters elsewhere': [(doc) => text(doc).insert(5, 'x'), (doc) => text(doc).insert(0, 'x')],
    'another value': [(doc) => doc.getMap('m').set('k', 1), (doc) => doc.getMap('m').set('k', 2)],
    'another key': [(doc) => doc.getMap('m').set('k', 1), (doc) => doc.getMap('m').set('other', 1)],
    'another map': [(doc) => doc.getMap('m').set('k', 1), (doc) => doc.getMap('n').set('k', 1)],
    'another kind': [
      (doc) => doc.getMap('m').set('k', new Y.Map()),
      (doc) => doc.getMap('m').set('k', new Y.Text('theirs')),
    ],
    'another format': [(doc) => text(doc).format(0, 2, { bold: true }), (doc) => text(doc).format(0, 2, { bold: 7 })],
  }
  for (const [name, [mine, theirs]] of Object.entries(edits)) {
    it(`${name}: who comes later is not acknowledged, and told to open a fresh copy`, async () => {
      const { world, reader, own, forged } = await twoOfOneClient()
      mine(own)
      theirs(forged)
      const unsent = Y.encodeStateAsUpdate(own)
      const forger = await world.enter(BOARD, { key: 'x', peer: new TestPeer(forged) })
      expect(forger.peer.closed).toBeNull()
      const owner = await world.enter(BOARD, { key: 'a' })
      owner.peer.sendUpdate(unsent)
      await world.settle()
      expect(owner.peer.closed?.code).toBe(CLOSE.openFresh)
      expect(owner.peer.acks).toEqual([1])
      expect(Y.encodeStateAsUpdate(reader.peer.doc)).toEqual(Y.encodeStateAsUpdate(forged))
    })
  }

  it('in one tick, before either is written: the later one is not acknowledged either', async () => {
    const { world, reader, own, forged } = await twoOfOneClient()
    const forger = await world.enter(BOARD, { key: 'x', peer: new TestPeer(forged) })
    const owner = await world.enter(BOARD, { key: 'a', peer: new TestPeer(own) })
    expect([own.clientID, forged.clientID]).toEqual([7, 7])
    text(forged).insert(5, ' theirs')
    text(own).insert(5, ' mine')
    await world.settle()
    expect([forger.peer.closed, owner.peer.closed?.code]).toEqual([null, CLOSE.openFresh])
    expect(owner.peer.acks).toEqual([1])
    world.restart()
    const later = await world.enter(BOARD, { key: 'r' })
    for (const { peer } of [reader, later]) expect(text(peer.doc).toString()).toBe('start theirs')
  })

  it('in one tick from one socket: the board that is sent on and the board that is stored stay one', async () => {
    const { world, reader, own, forged } = await twoOfOneClient()
    const before = Y.encodeStateVector(own)
    text(own).insert(5, ' mine')
    text(forged).insert(5, ' theirs')
    const { peer } = await world.enter(BOARD, { key: 'x' })
    for (const doc of [own, forged]) peer.sendUpdate(Y.encodeStateAsUpdate(doc, before))
    await world.settle()
    expect(peer.closed?.code).toBe(CLOSE.openFresh)
    world.restart()
    const later = await world.enter(BOARD, { key: 'r' })
    for (const { peer: each } of [reader, later]) expect(text(each.doc).toString()).toBe('start mine')
  })

  it('what waits for others has a say too', async () => {
    const { world, reader, own, forged } = await twoOfOneClient()
    const rests: Uint8Array[] = []
    for (const doc of [own, forged]) {
      text(doc).insert(5, ' first')
      const first = Y.encodeStateVector(doc)
      text(doc).insert(11, doc === own ? ' mine' : ' theirs')
      rests.push(Y.encodeStateAsUpdate(doc, first))
    }
    const one = await world.enter(BOARD, { key: 'x' })
    const two = await world.enter(BOARD, { key: 'y' })
    one.peer.sendUpdate(rests[0] as Uint8Array)
    await world.settle()
    two.peer.sendUpdate(rests[1] as Uint8Array)
    await world.settle()
    expect([one.peer.closed, two.peer.closed?.code]).toEqual([null, CLOSE.openFresh])
    one.peer.sendUpdate(Y.encodeStateAsUpdate(own))
    await world.settle()
    for (const doc of [reader.peer.doc, own]) expect(text(doc).toString()).toBe('start first mine')
  })

  it('who takes back what is on the board by now contradicts nobody, before it is written and after', async () => {
    const { world, reader, own } = await twoOfOneClient()
    const { peer } = await world.enter(BOARD, { key: 'a' })
    const before = Y.encodeStateVector(own)
    text(own).insert(5, ' typed')
    const typed = Y.encodeStateAsUpdate(own, before)
    text(own).delete(5, 6)
    const takenBack = Y.encodeStateAsUpdate(own, before)
    peer.sendUpdate(typed)
    peer.sendUpdate(takenBack)
    await world.settle()
    peer.sendUpdate(takenBack)
    await world.settle()
    expect([peer.closed, peer.acks.at(-1)]).toEqual([null, 4])
    expect(text(reader.peer.doc).toString()).toBe('start')
  })

  it('the same edit from two sockets, whole, in part and again, is no contradiction', async () => {
    const { world, reader, own } = await twoOfOneClient()
    const twin = docOf(7, own)
    text(own).insert(5, ' mine')
    own.getMap('m').set('k', { deep: [1, null, 'x'] })
    Y.applyUpdate(twin, Y.encodeStateAsUpdate(own))
    const one = world.join(BOARD, { key: 'a', peer: new TestPeer(own) })
    const two = world.join(BOARD, { key: 'b', peer: new TestPeer(twin) })
    await world.settle()
    text(twin).insert(3, '-')
    text(twin).delete(0, 2)
    one.peer.sendUpdate(Y.encodeStateAsUpdate(own))
    await world.settle()
    one.peer.sendUpdate(Y.encodeStateAsUpdate(twin))
    await world.settle()
    expect([one.peer.closed, two.peer.closed]).toEqual([null, null])
    expect(text(reader.peer.doc).toString()).toBe(text(twin).toString())
  })

  it('an edit that comes again after others have deleted it is no contradiction, and stays deleted', async () => {
    const { world, reader, own } = await twoOfOneClient()
    const made = new Y.Map<unknown>([['text', new Y.Text('words')]])
    own.getMap('m').set('note', made)
    const writer = await world.enter(BOARD, { key: 'a', peer: new TestPeer(docOf(8, own)) })
    writer.peer.sendUpdate(Y.encodeStateAsUpdate(own))
    await world.settle()
    reader.peer.doc.getMap('m').delete('note')
    text(reader.peer.doc).delete(0, 3)
    await world.settle()
    const again = await world.enter(BOARD, { key: 'a', peer: new TestPeer(own) })
    again.peer.sendUpdate(Y.encodeStateAsUpdate(docOf(9, own)))
    await world.settle()
    expect(again.peer.closed).toBeNull()
    expect([own, reader.peer.doc].map((doc) => text(doc).toString())).toEqual(['rt', 'rt'])
    expect(own.getMap('m').size).toBe(0)
  })
})

describe('what would cost others much', () => {
  async function two() {
    const world = new RoomWorld()
    return { world, a: await world.enter(BOARD, { key: 'a' }), b: await world.enter(BOARD, { key: 'b' }) }
  }

  /** A delete set of ranges of client 1, as [clock, length]. */
  function deletions(ranges: readonly (readonly [number, number])[]): Uint8Array {
    const encoder = encoding.createEncoder()
    for (const number of [0, 1, 1, ranges.length]) encoding.writeVarUint(encoder, number)
    for (const number of ranges.flat()) encoding.writeVarUint(encoder, number)
    return encoding.toUint8Array(encoder)
  }

  const times = LIMITS.tangledRanges + 2
  const ranges = (at: (i: number) => [number, number]) => deletions(Array.from({ length: times }, (_, i) => at(i)))

  it('SY53 deletions that overlap or descend close their socket as malformed; ascending ones are waited for', async () => {
    const { world, a, b } = await two()
    const c = await world.enter(BOARD, { key: 'c' })
    a.peer.sendUpdate(ranges(() => [0, 1000]))
    b.peer.sendUpdate(ranges((i) => [2 * (times - i), 1]))
    c.peer.sendUpdate(ranges((i) => [2 * i, 1]))
    await world.settle()
    expect([a.peer.closed?.code, b.peer.closed?.code]).toEqual([CLOSE.malformed, CLOSE.malformed])
    expect([c.peer.closed, c.peer.acks.at(-1)]).toEqual([null, 2])
  })

  it('SY53 an update that has one client twice, or backwards, is malformed', async () => {
    const { world, a } = await two()
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 2)
    for (const number of [1, 7, 5, 0, 1, 1, 7, 0, 0, 1, 0]) encoding.writeVarUint(encoder, number)
    a.peer.sendUpdate(encoding.toUint8Array(encoder))
    await world.settle()
    expect(a.peer.closed?.code).toBe(CLOSE.malformed)
  })

  const asking = { 'the document': [0, 0, 1, 0], 'who is here': [3] }
  for (const [what, frame] of Object.entries(asking)) {
    it(`SY51 who asks for ${what} again and again is closed, and has asked no more than allowed`, async () => {
      const { world, a, b } = await two()
      a.peer.sendPresence([{ id: 5, clock: 1, state: {} }])
      await world.settle()
      const before = a.peer.frames.length
      for (let i = 0; i < 200; i++) a.peer.emit(Uint8Array.from(frame))
      expect(a.peer.closed?.code).toBe(CLOSE.overLimits)
      expect(a.peer.frames.length - before).toBeLessThanOrEqual(LIMITS.askBurst)
      for (let i = 0; i < 3 * LIMITS.askBurst; i++) {
        b.peer.emit(Uint8Array.from(frame))
        await world.clock.advance(1_000 / LIMITS.asksPerSecond)
      }
      expect(b.peer.closed).toBeNull()
    })
  }
})
