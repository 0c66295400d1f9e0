import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boltsOf, clustersOf } from '../model/board'
import { boltToYMap, type NewBolt } from '../model/bolt'
import { doubtedNotes } from '../queries/bolts'
import { readBoard } from '../queries/readBoard'
import { boardWith, placeIn } from '../testing/boards'
import { createPeers } from '../testing/peers'
import { setBolts, takeBoltsBack } from './bolts'
import { placeNotesInCluster } from './clusters'
import { deleteNotes, restoreNotes } from './notes'
import { LocalEdit } from './origin'
import { createUndo } from './undo'

const origin = new LocalEdit()

function board(): Y.Doc {
  return boardWith({ clusters: { c: {}, d: {} }, notes: { a: { place: placeIn('c', 0, 0) }, b: {} } })
}

function bolt(id: string, values: Partial<NewBolt> = {}): NewBolt {
  return { id, on: 'a', in: 'c', author: 'ada', createdAt: 1, ...values }
}

function doubts(doc: Y.Doc): string[] {
  return doubtedNotes(readBoard(doc)).map(({ note, home, bolts }) => `${note.id} in ${home}: ${bolts.length}`)
}

describe('lightning marks', () => {
  it('BO1 are on a note, in a cluster or in none; what lacks one of these is left out and counted', () => {
    const doc = board()
    setBolts(doc, [bolt('1'), bolt('2', { on: 'b', in: null })], origin)
    for (const [id, missing] of Object.entries({ odd: 'on', lost: 'in', nobody: 'author' })) {
      boltsOf(doc).set(id, boltToYMap(bolt(id, { author: id })))
      boltsOf(doc).get(id)?.delete(missing)
    }
    const { bolts, skipped } = readBoard(doc)
    expect([...bolts.keys()]).toEqual(['1', '2'])
    expect(skipped.bolts).toBe(3)
    expect(doubts(doc)).toEqual(['a in c: 1', 'b in null: 1'])
  })

  it('BO2 count while the note is there and lies there still, and again once it is back', () => {
    const doc = board()
    setBolts(doc, [bolt('1'), bolt('2', { author: 'bob' })], origin)
    placeNotesInCluster(doc, ['a'], 'd', origin)
    expect(doubts(doc)).toEqual([])
    placeNotesInCluster(doc, ['a'], null, origin)
    expect(doubts(doc)).toEqual([])
    placeNotesInCluster(doc, ['a'], 'c', origin)
    deleteNotes(doc, ['a'], 5, origin, 'ada')
    expect(doubts(doc)).toEqual([])
    restoreNotes(doc, ['a'], origin)
    expect(doubts(doc)).toEqual(['a in c: 2'])
    clustersOf(doc).get('c')?.set('deletedAt', 6)
    expect(doubts(doc)).toEqual([])
  })

  it('BO2 on what is no note, and in what is no cluster, count nowhere', () => {
    const doc = board()
    const odd = [
      bolt('1', { on: 'gone' }),
      bolt('2', { on: 'c', in: null }),
      bolt('3', { in: 'b' }),
      bolt('4', { in: 'x' }),
    ]
    for (const one of odd) boltsOf(doc).set(one.id, boltToYMap(one))
    expect(doubts(doc)).toEqual([])
  })

  it('BO3 count once a person, whatever another program writes, and each where authors are hidden', () => {
    const doc = board()
    doc.transact(() => {
      for (let at = 0; at < 1_000; at++) boltsOf(doc).set(`many${at}`, boltToYMap(bolt(`many${at}`)))
    })
    expect(doubts(doc)).toEqual(['a in c: 1'])
    setBolts(doc, [bolt('x', { author: '' }), bolt('y', { author: '' })], origin)
    expect(doubts(doc)).toEqual(['a in c: 3'])
  })

  it('BO3 count once where two devices of one person set one at once', () => {
    const peers = createPeers(2)
    const [one, two] = peers.docs as [Y.Doc, Y.Doc]
    Y.applyUpdate(one, Y.encodeStateAsUpdate(board()))
    peers.settle()
    peers.disconnect(1)
    setBolts(one, [bolt('1')], origin)
    setBolts(two, [bolt('2')], origin)
    peers.settle()
    for (const doc of [one, two]) {
      expect(boltsOf(doc).size).toBe(2)
      expect(doubts(doc)).toEqual(['a in c: 1'])
    }
  })

  it('BO4 are not set twice, nor on what is not there', () => {
    const doc = board()
    setBolts(doc, [bolt('1'), bolt('2'), bolt('3', { on: 'gone' }), bolt('1', { author: 'bob' })], origin)
    setBolts(doc, [bolt('4')], origin)
    expect([...boltsOf(doc).keys()]).toEqual(['1'])
  })

  it('BO4 are taken back into the trash and set anew, and undo does both', () => {
    const doc = board()
    const undo = createUndo(doc, { now: () => 9, by: () => 'ada' })
    setBolts(doc, [bolt('1')], origin)
    takeBoltsBack(doc, ['1'], 5, origin, 'ada')
    expect(doubts(doc)).toEqual([])
    expect(readBoard(doc).bolts.get('1')?.deletedAt).toBe(5)
    undo.undo()
    expect(doubts(doc)).toEqual(['a in c: 1'])
    undo.undo()
    expect(doubts(doc)).toEqual([])
    undo.redo()
    expect(doubts(doc)).toEqual(['a in c: 1'])
    undo.redo()
    setBolts(doc, [bolt('2')], origin)
    expect(doubts(doc)).toEqual(['a in c: 1'])
  })

  it('BO6 are listed with the most doubted first, then by when they were', () => {
    const doc = board()
    setBolts(doc, [bolt('1', { on: 'b', in: null, createdAt: 3 }), bolt('2', { createdAt: 2 })], origin)
    expect(doubts(doc)).toEqual(['a in c: 1', 'b in null: 1'])
    setBolts(doc, [bolt('3', { on: 'b', in: null, author: 'bob', createdAt: 9 })], origin)
    expect(doubts(doc)).toEqual(['b in null: 2', 'a in c: 1'])
  })
})
