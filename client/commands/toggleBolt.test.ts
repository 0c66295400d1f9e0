import { expect, it } from 'vitest'
import { boltsOf } from '../../shared/model/board'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { setBolts } from '../../shared/operations/bolts'
import { SystemEdit } from '../../shared/operations/origin'
import { doubtedNotes } from '../../shared/queries/bolts'
import { readBoard } from '../../shared/queries/readBoard'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'
import { beginPhase, freeze } from '../testing/ledBoard'

const REMOTE = new SystemEdit('server')
const NOTES = { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } }

function doubts(board: BoardDriver): string[] {
  return doubtedNotes(readBoard(board.doc)).map(({ note, bolts }) => `${note.id} ${bolts.length}`)
}

it('BO12 E sets one on each selected note that has none of its person, then takes all of them back', () => {
  const board = new BoardDriver(NOTES)
  setBolts(board.doc, [{ id: '1', on: 'b', in: null, author: 'ada', createdAt: 1 }], REMOTE)
  board.commands.toggleBolt.run('a')
  setSelection(board.session, ['a', 'b'])
  board.key('e')
  expect(doubts(board)).toEqual(['b 2', 'a 1'])
  board.key('e')
  expect(doubts(board)).toEqual(['b 1'])
  expect(board.said).toEqual([
    '1 lightning mark set: you do not share this placing',
    '1 lightning mark set: you do not share this placing',
    '2 lightning marks taken back',
  ])
  board.commands.undo.run()
  expect(doubts(board)).toEqual(['b 2', 'a 1'])
})

it('BO12 goes for whoever may change anything, and tells the others why not', () => {
  const board = new BoardDriver(NOTES)
  setSelection(board.session, ['a'])
  expect(new BoardDriver(NOTES, { canWrite: false }).commands.toggleBolt.isEnabled('a')).toBe(false)
  beginPhase(board, ['move'])
  expect(board.commands.toggleBolt.isEnabled()).toBe(true)
  freeze(board)
  board.key('e')
  expect(doubts(board)).toEqual([])
  expect(board.said).toHaveLength(1)
})

it('BO12 has nothing to do where no note is selected', () => {
  const board = new BoardDriver(NOTES)
  expect(board.commands.toggleBolt.isEnabled()).toBe(false)
  expect(board.commands.toggleBolt.isEnabled('gone')).toBe(false)
})

it('BO13 names nobody where authors are hidden, and the device knows its own all the same', () => {
  const board = new BoardDriver(NOTES)
  writeStageMeta(board.stage, { authors: 'hidden' })
  setBolts(board.doc, [{ id: '1', on: 'a', in: null, author: '', createdAt: 1 }], REMOTE)
  board.commands.toggleBolt.run('a')
  expect(doubts(board)).toEqual(['a 2'])
  expect([...boltsOf(board.doc).values()].map((entry) => entry.get('author'))).toEqual(['', ''])
  expect([...board.kept.keys()]).toEqual(['grappe/bolts/board'])
  expect(board.bolts.ownOn('a', null)).toHaveLength(1)
  board.commands.toggleBolt.run('a')
  expect(doubts(board)).toEqual(['a 1'])
  const entries = [...boltsOf(board.doc).values()]
  expect(entries.some((entry) => entry.has('deletedBy'))).toBe(false)
})
