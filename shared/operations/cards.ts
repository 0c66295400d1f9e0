import type * as Y from 'yjs'
import { cardsOf } from '../model/board'
import type { Place } from '../model/place'
import { entriesOf, restoreEntries, setPlace, trashEntries } from './entries'
import type { Origin } from './origin'
import { claimKeysOnTop, restack } from './stacking'

/** A copy of a card: its entry's id, where it lies, and whose it is. */
export type CardCopy = {
  readonly from: string
  readonly id: string
  readonly place: Place
  readonly author: string
  readonly createdAt: number
}

/** Copies cards whole, fields of a kind that nobody here knows too, on top of the others. Ids that are taken stay. */
export function copyCards(doc: Y.Doc, copies: readonly CardCopy[], origin: Origin): void {
  doc.transact(() => {
    const cards = cardsOf(doc)
    const keys = claimKeysOnTop(cards, copies.length)
    for (const [index, { from, id, place, author, createdAt }] of copies.entries()) {
      const [found] = entriesOf(cards, [from])
      if (found === undefined || cards.has(id)) continue
      const copy = found[1].clone()
      for (const [field, value] of Object.entries({ place, z: keys[index], author, createdAt })) copy.set(field, value)
      for (const field of ['deletedAt', 'deletedBy']) copy.delete(field)
      cards.set(id, copy)
    }
  }, origin)
}

/** One write of `place` a card. Ids that are not there are left out; a concurrent move of the same card: one wins. */
export function moveCards(doc: Y.Doc, places: ReadonlyMap<string, Place>, origin: Origin): void {
  doc.transact(() => {
    for (const [id, entry] of entriesOf(cardsOf(doc), places.keys())) setPlace(entry, places.get(id) as Place)
  }, origin)
}

/** Into the trash: what somebody is writing in a card at that moment is kept and comes back with it. */
export function deleteCards(doc: Y.Doc, ids: Iterable<string>, now: number, origin: Origin, by = ''): void {
  doc.transact(() => trashEntries(cardsOf(doc), ids, now, by), origin)
}

export function restoreCards(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => restoreEntries(cardsOf(doc), ids), origin)
}

export function bringCardsToFront(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => restack(cardsOf(doc), ids, 'front'), origin)
}

export function sendCardsToBack(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => restack(cardsOf(doc), ids, 'back'), origin)
}
