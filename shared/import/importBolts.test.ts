import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { exportJson } from '../export/exportJson'
import { boltsOf } from '../model/board'
import { setBolts } from '../operations/bolts'
import { LocalEdit } from '../operations/origin'
import { doubtedNotes } from '../queries/bolts'
import { readBoard } from '../queries/readBoard'
import { boardWith, placeIn } from '../testing/boards'
import { importInto, stageWith } from '../testing/jsonImport'

function doubtedBoard(): Y.Doc {
  const doc = boardWith({ clusters: { c: {} }, notes: { a: { place: placeIn('c', 0, 0) }, b: {} } })
  const bolt = { author: 'ada', createdAt: 1 }
  const bolts = [
    { ...bolt, id: '1', on: 'a', in: 'c' },
    { ...bolt, id: '2', on: 'b', in: null },
  ]
  setBolts(doc, bolts, new LocalEdit())
  return doc
}

function doubts(doc: Y.Doc): string[] {
  return doubtedNotes(readBoard(doc)).map(({ note, home, bolts }) => `${note.id} in ${home}: ${bolts.length}`)
}

it('BO5 bolts come along as they stand, also those that do not validate', () => {
  const doc = doubtedBoard()
  boltsOf(doc).set('odd', new Y.Map([['on', 3]]))
  const json = exportJson(doc, stageWith())
  expect(json.board.bolts?.['1']).toEqual({ on: 'a', in: 'c', author: 'ada', createdAt: 1 })
  const fresh = new Y.Doc()
  importInto(json, fresh)
  expect(exportJson(fresh, stageWith())).toEqual(json)
})

it('BO5 bolts are on the notes and in the clusters that came with them', () => {
  const doc = doubtedBoard()
  importInto(exportJson(doubtedBoard(), stageWith()), doc)
  const { notes, clusters } = readBoard(doc)
  const [a, b] = [...notes.values()].filter(({ id }) => id.startsWith('new')).sort((one) => (one.place.in ? -1 : 1))
  const cluster = [...clusters.keys()].find((id) => id.startsWith('new'))
  expect(doubts(doc).sort()).toEqual(
    ['a in c: 1', 'b in null: 1', `${a?.id} in ${cluster}: 1`, `${b?.id} in null: 1`].sort(),
  )
})
