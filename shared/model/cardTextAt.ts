import * as Y from 'yjs'
import { cardsOf } from './board'

/** Where in a card a text stands: a field's, or a cell's in one of its rows. */
export type CardTextPath = {
  readonly card: string
  readonly field: string
  readonly row?: string
  readonly column?: string
}

/** A card's fields as Yjs holds them; null for what is no card. */
export function cardFieldsOf(doc: Y.Doc, card: string): Y.Map<unknown> | null {
  const entry: unknown = cardsOf(doc).get(card)
  const fields = entry instanceof Y.Map ? entry.get('fields') : undefined
  return fields instanceof Y.Map ? fields : null
}

/** The Y.Text there; null for none. */
export function cardTextAt(doc: Y.Doc, { card, field, row, column }: CardTextPath): Y.Text | null {
  const held = cardFieldsOf(doc, card)?.get(field)
  if (row === undefined) return held instanceof Y.Text ? held : null
  const cells = held instanceof Y.Map ? held.get(row) : undefined
  const text = cells instanceof Y.Map && column !== undefined ? cells.get(column) : undefined
  return text instanceof Y.Text ? text : null
}
