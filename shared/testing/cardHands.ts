import * as Y from 'yjs'
import type { Card } from '../model/card'
import type { FieldDefinition } from '../model/cardKind'
import type { CardTextPath } from '../model/cardTextAt'
import { fieldOf } from '../model/fieldOf'
import * as filling from '../operations/cardFields'
import { createCards } from '../operations/createCards'
import { LocalEdit } from '../operations/origin'
import { createUndo } from '../operations/undo'
import { rowsIn } from '../queries/cardValues'
import { readBoard } from '../queries/readBoard'
import { cardDraft } from './boards'
import { createPeers } from './peers'
import { PROFILE } from './sampleSupports'

const origin = new LocalEdit()

/** Ada and Ben with the card `k`, a profile, that both have. */
export function twoWithCard() {
  const peers = createPeers(2)
  const [ada, ben] = peers.docs as [Y.Doc, Y.Doc]
  createCards(ada, [cardDraft('k', { values: { story: 'Once' } })], origin)
  peers.settle()
  return { peers, ada, ben, undo: createUndo(ada, { now: () => 77, by: () => 'ada' }) }
}

/** A field of a profile. */
export function profileField<T extends FieldDefinition['type']>(name: string): Extract<FieldDefinition, { type: T }> {
  return fieldOf(PROFILE, name) as Extract<FieldDefinition, { type: T }>
}

export function cardIn(doc: Y.Doc, id = 'k'): Card {
  const card = readBoard(doc).cards.get(id)
  if (card === undefined) throw new Error(`no ${id}`)
  return card
}

/** The map of a card's fields, as the document holds it. */
export function fieldsIn(doc: Y.Doc, id = 'k'): Y.Map<unknown> {
  const fields = doc.getMap<Y.Map<unknown>>('cards').get(id)?.get('fields')
  if (!(fields instanceof Y.Map)) throw new Error(`no fields in ${id}`)
  return fields
}

/** Writes into the card's story, or another of its texts. */
export function writeIn(doc: Y.Doc, text: string, { before, ...path }: WrittenIn = {}): void {
  const shown = before === undefined ? {} : { before }
  filling.setCardText(doc, { card: 'k', field: 'story', ...path }, { text, most: 400, ...shown }, origin)
}

type WrittenIn = Partial<CardTextPath> & { readonly before?: string }

/** Adds a row to the card's steps. */
export function addStep(doc: Y.Doc, id: string, what = id): void {
  filling.addCardRow(doc, 'k', { field: profileField('steps'), id, cells: { what, count: 1 } }, origin)
}

export function stepsIn(doc: Y.Doc, card = 'k'): string[] {
  return rowsIn(cardIn(doc, card), 'steps').map(({ id, cells }) => `${id}: ${cells.what}`)
}
