import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { cardsOf, notesOf } from '../model/board'
import { parseCard } from '../model/card'
import { textOf } from '../model/entry'
import { setCardName, setCardText, setCardValue } from '../operations/cardFields'
import { deleteNotes, setNoteText } from '../operations/notes'
import { LocalEdit } from '../operations/origin'
import { createUndo } from '../operations/undo'
import { boardWith } from '../testing/boards'
import { wordsOfCard } from './carryCard'
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

/** A card that was revealed as it stands; words by their field. */
function revealedCard(words: Readonly<Record<string, string>>) {
  const [desk, board] = [boardWith({ cards: { mine: {} } }), boardWith({ cards: { theirs: {} } })]
  const write = (doc: Y.Doc, card: string, field: string, text: string) =>
    setCardText(doc, { card, field }, { text, most: 1_000 }, EDIT)
  for (const [field, text] of Object.entries(words)) {
    write(desk, 'mine', field, text)
    write(board, 'theirs', field, text)
  }
  const read = (doc: Y.Doc, id: string) => {
    const card = parseCard(id, cardsOf(doc).get(id))
    if (!card.ok) throw new Error(card.reason)
    return card.value
  }
  revealedOf(desk).set('mine', { as: 'theirs', text: wordsOfCard(read(desk, 'mine')), at: 1 })
  return { desk, board, write, values: () => read(board, 'theirs').values }
}

it('DN10 carries what was written on in a card, field by field, beside what others wrote, once', () => {
  const { desk, board, write, values } = revealedCard({ first: 'a tram', second: 'at noon' })
  write(desk, 'mine', 'first', 'a tram at night')
  write(desk, 'mine', 'third', 'new')
  setCardValue(desk, 'mine', 'scale', 3, EDIT)
  setCardName(desk, 'mine', { field: 'checks', name: 'cheap', isSet: true }, EDIT)
  write(board, 'theirs', 'first', 'Yes: a tram')
  write(board, 'theirs', 'second', 'theirs')
  expect(carryOver(board, desk, 'mine', EDIT)).toBe(true)
  const carried = { first: 'Yes: a tram at night', second: 'theirs', third: 'new', scale: 3, checks: { cheap: true } }
  expect(values()).toMatchObject(carried)
  expect(carryOver(board, desk, 'mine', EDIT)).toBe(false)
  setCardValue(desk, 'mine', 'scale', null, EDIT)
  expect(carryOver(board, desk, 'mine', EDIT)).toBe(true)
  expect(values()).not.toHaveProperty('scale')
})

it('DN10 carries nothing of a card of which nobody knows what went there', () => {
  const { desk, board, write, values } = revealedCard({ first: 'a tram' })
  revealedOf(desk).set('mine', { as: 'theirs', text: '', at: 1 })
  write(desk, 'mine', 'first', 'a bus')
  expect(carryOver(board, desk, 'mine', EDIT)).toBe(false)
  expect(values()).toMatchObject({ first: 'a tram' })
})
