import type * as Y from 'yjs'
import { notesOf } from '../model/board'
import { textOf } from '../model/entry'
import { setNoteText } from '../operations/notes'
import { type Origin, TidyEdit } from '../operations/origin'
import { readRevealed, revealedOf } from './desk'

/**
 * Writes into the board's note what its author wrote on their desk since it was revealed; what others wrote in it is
 * kept. The desk then says so, and a second time there is nothing to carry. False where there is nothing, or no note to
 * take it. The board goes first: a page that dies between the two has the same text in both, which is nothing to carry.
 */
export function carryOver(board: Y.Doc, desk: Y.Doc, deskId: string, origin: Origin): boolean {
  const revealed = readRevealed(desk).get(deskId)
  const mine = textOf(notesOf(desk).get(deskId), 'text')?.toString()
  if (revealed === undefined || mine === undefined || mine === revealed.text) return false
  const note = notesOf(board).get(revealed.as)
  const theirs = textOf(note, 'text')?.toString()
  if (theirs === undefined || note?.get('deletedAt') !== undefined) return false
  if (theirs !== mine) setNoteText(board, revealed.as, mine, origin, revealed.text)
  desk.transact(() => revealedOf(desk).set(deskId, { ...revealed, text: mine }), new TidyEdit())
  return true
}
