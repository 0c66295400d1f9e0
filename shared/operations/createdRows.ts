import * as Y from 'yjs'
import { type IdSet, itemsAbove } from './createdEntries'

/**
 * The row of a card's field (of a curve, or of rows) that this item is or lies in: `cards`, a card, its `fields`, a
 * field, the row. Null for what lies in none.
 */
export function rowItemOf(item: Y.Item): Y.Item | null {
  const [, fields, , row] = itemsAbove(item)
  const isRow = row?.content instanceof Y.ContentType && row.content.type instanceof Y.Map
  return isRow && fields?.parentSub === 'fields' ? row : null
}

/** The rows that were made by what is in the set, in cards that were there already. */
export function createdRows(transaction: Y.Transaction, insertions: IdSet): Y.Map<unknown>[] {
  const rows: Y.Map<unknown>[] = []
  Y.iterateDeletedStructs(transaction, insertions, (struct) => {
    if (!(struct instanceof Y.Item) || struct.deleted || rowItemOf(struct) !== struct) return
    const [card] = itemsAbove(struct)
    if (card === undefined || Y.isDeleted(insertions, card.id)) return
    if (struct.content instanceof Y.ContentType && struct.content.type instanceof Y.Map) rows.push(struct.content.type)
  })
  return rows
}

export function isInCreatedRow(item: Y.Item, insertions: IdSet): boolean {
  const row = rowItemOf(item)
  return row !== null && Y.isDeleted(insertions, row.id)
}

/** True for the Y.Text or the Y.Map of a card's field, which a first edit makes where an older entry has none. */
export function isFieldItem(item: Y.Item): boolean {
  const above = itemsAbove(item)
  return above.length === 3 && above[1]?.parentSub === 'fields' && item.content instanceof Y.ContentType
}

/** Shows a row no more, as deleting it does. False where it is not shown as it is. */
export function takeRowAway(row: Y.Map<unknown>, now: number): boolean {
  if (row._item?.deleted || row.has('deletedAt')) return false
  row.set('deletedAt', now)
  return true
}

/** True for a row in which another person has written. Whose work something is tells the Yjs client that wrote it last. */
export function hasOthersWords(row: Y.Map<unknown>): boolean {
  if (row._item === null || rowItemOf(row._item) !== row._item) return false
  const isOthers = (item: Y.Item) => !item.deleted && item.id.client !== row.doc?.clientID
  for (const [name, item] of row._map) {
    if (name !== 'deletedAt' && isOthers(item)) return true
    const text = item.content instanceof Y.ContentType ? item.content.type : null
    if (!(text instanceof Y.Text)) continue
    for (let letter = text._start; letter !== null; letter = letter.right) {
      if (letter.countable && isOthers(letter)) return true
    }
  }
  return false
}
