import type * as Y from 'yjs'
import { cardsOf } from '../model/board'
import { cardToYMap, type NewCard } from '../model/newCard'
import type { Origin } from './origin'
import { claimKeysOnTop } from './stacking'

/** A card to create; it comes on top of the other cards. */
export type CardDraft = Omit<NewCard, 'z'>

/** An id that is taken is left as it is. */
export function createCards(doc: Y.Doc, drafts: readonly CardDraft[], origin: Origin): void {
  if (drafts.length === 0) return
  doc.transact(() => {
    const cards = cardsOf(doc)
    const keys = claimKeysOnTop(cards, drafts.length)
    for (const [index, draft] of drafts.entries()) {
      if (!cards.has(draft.id)) cards.set(draft.id, cardToYMap({ ...draft, z: keys[index] as string }))
    }
  }, origin)
}
