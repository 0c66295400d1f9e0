import type * as Y from 'yjs'
import { cardsOf, notesOf } from '../model/board'
import { parseCard } from '../model/card'
import { cardFieldsOf } from '../model/cardTextAt'
import { textOf } from '../model/entry'
import { setNoteText } from '../operations/notes'
import { type Origin, TidyEdit } from '../operations/origin'
import { carryFields, readCardWords, wordsOfCard } from './carryCard'
import { type Revealed, readRevealed, revealedOf } from './desk'

/**
 * Writes into the board's note or card what its author wrote on their desk since it was revealed; what others wrote in it
 * is kept. The desk then says so, and a second time there is nothing to carry. False where there is nothing, or nothing to
 * take it. The board goes first: a page that dies between the two has the same text in both, which is nothing to carry.
 */
export function carryOver(board: Y.Doc, desk: Y.Doc, deskId: string, origin: Origin): boolean {
  const revealed = readRevealed(desk).get(deskId)
  if (revealed === undefined) return false
  const carry = cardsOf(desk).has(deskId) ? carryCard : carryNote
  const text = carry(board, desk, { deskId, revealed, origin })
  if (text === null) return false
  desk.transact(() => revealedOf(desk).set(deskId, { ...revealed, text }), new TidyEdit())
  return true
}

type What = { readonly deskId: string; readonly revealed: Revealed; readonly origin: Origin }

/** What stands on both sides now; null where nothing was carried. */
function carryNote(board: Y.Doc, desk: Y.Doc, { deskId, revealed, origin }: What): string | null {
  const mine = textOf(notesOf(desk).get(deskId), 'text')?.toString()
  if (mine === undefined || mine === revealed.text) return null
  const note = notesOf(board).get(revealed.as)
  const theirs = textOf(note, 'text')?.toString()
  if (theirs === undefined || note?.get('deletedAt') !== undefined) return null
  if (theirs !== mine) setNoteText(board, revealed.as, mine, origin, revealed.text)
  return mine
}

function carryCard(board: Y.Doc, desk: Y.Doc, { deskId, revealed, origin }: What): string | null {
  const card = parseCard(deskId, cardsOf(desk).get(deskId))
  const before = readCardWords(revealed.text)
  const mine = cardFieldsOf(desk, deskId)
  const theirs = cardFieldsOf(board, revealed.as)
  if (!card.ok || before === null || mine === null || theirs === null) return null
  const words = wordsOfCard(card.value)
  if (words === revealed.text || cardsOf(board).get(revealed.as)?.get('deletedAt') !== undefined) return null
  board.transact(() => carryFields(theirs, mine, before), origin)
  return words
}
