import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { notesOf } from '../model/board'
import { textOf } from '../model/entry'
import { deleteNotes, setNoteText } from '../operations/notes'
import { LocalEdit } from '../operations/origin'
import { createUndo } from '../operations/undo'
import { boardWith } from '../testing/boards'
import { carryOver } from './carryOver'
import { readRevealed, revealedOf } from './desk'

const EDIT = new LocalEdit()
const textIn = (doc: Y.Doc, id: string) => String(textOf(notesOf(doc).get(id), 'text'))

/** A note that was revealed as it stands. */
function revealed(text: string) {
  const desk = boardWith({ notes: { mine: { text } } })
  const board = boardWith({ notes: { theirs: { text } } })
  revealedOf(desk).set('mine', { as: 'theirs', text, at: 1 })
  const carry = () => carryOver(board, desk, 'mine', EDIT)
  return { desk, board, carry }
}

it('DN10 carries what was written on since, beside what others wrote, once', () => {
  const { desk, board, carry } = revealed('a tram')
  setNoteText(desk, 'mine', 'a tram at night', EDIT)
  setNoteText(board, 'theirs', 'Yes: a tram', EDIT)
  expect([carry(), carry()]).toEqual([true, false])
  expect(textIn(board, 'theirs')).toBe('Yes: a tram at night')
  expect(readRevealed(desk).get('mine')).toEqual({ as: 'theirs', text: 'a tram at night', at: 1 })
  setNoteText(desk, 'mine', 'a tram at night, free', EDIT)
  expect(carry()).toBe(true)
  expect(textIn(board, 'theirs')).toBe('Yes: a tram at night, free')
})

it('DN10 says that it is carried where the board has it already, and writes nothing there', () => {
  const { desk, board, carry } = revealed('a tram')
  setNoteText(desk, 'mine', 'a bus', EDIT)
  setNoteText(board, 'theirs', 'a bus', EDIT)
  let updates = 0
  board.on('update', () => updates++)
  expect([carry(), carry(), updates]).toEqual([true, false, 0])
  expect(textIn(board, 'theirs')).toBe('a bus')
})

it('DN10 carries nothing of what was not revealed, did not change, or has no note to take it', () => {
  const { desk, board, carry } = revealed('a tram')
  expect([carry(), carryOver(board, desk, 'nobody', EDIT)]).toEqual([false, false])
  setNoteText(desk, 'mine', 'a bus', EDIT)
  deleteNotes(board, ['theirs'], 2, EDIT)
  expect(carry()).toBe(false)
  notesOf(board).delete('theirs')
  expect(carry()).toBe(false)
  expect(readRevealed(desk).get('mine')?.text).toBe('a tram')
})

it('DN10 is a step of the board’s undo and none of the desk’s: what was taken back there is not carried again', () => {
  const { desk, board, carry } = revealed('a tram')
  setNoteText(desk, 'mine', 'a bus', EDIT)
  const now = () => 2
  const undo = { desk: createUndo(desk, { now }), board: createUndo(board, { now }) }
  carry()
  expect([undo.desk.canUndo, undo.board.undo()]).toEqual([false, true])
  expect([textIn(board, 'theirs'), textIn(desk, 'mine')]).toEqual(['a tram', 'a bus'])
  expect(carry()).toBe(false)
})
