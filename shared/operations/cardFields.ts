import * as Y from 'yjs'
import type { FieldDefinition } from '../model/cardKind'
import { type CardTextPath, cardFieldsOf, cardTextAt } from '../model/cardTextAt'
import { setField } from './entries'
import type { Origin } from './origin'
import { claimKeysOnTop } from './stacking'
import { applyTextDiff, clipText } from './textDiff'

/**
 * Writes what a person made of `before` (what their field showed; the present text where left out); others' edits in
 * between are kept. A text never grows past `most` by this. A field that a newer version of its kind brought has no
 * text yet: the first to write makes it, and of two who do so at once one text is lost.
 */
export function setCardText(
  doc: Y.Doc,
  path: CardTextPath,
  { text, before, most }: { readonly text: string; readonly before?: string; readonly most: number },
  origin: Origin,
): void {
  doc.transact(() => {
    const held = cardTextAt(doc, path) ?? makeText(doc, path)
    if (held === null) return
    const shown = before ?? held.toString()
    applyTextDiff(held, shown, clipText(text, Math.max(most, shown.length)))
  }, origin)
}

function makeText(doc: Y.Doc, { card, field, row, column }: CardTextPath): Y.Text | null {
  const held = row === undefined ? cardFieldsOf(doc, card) : rowOf(doc, card, field, row)
  const name = row === undefined ? field : column
  if (held === null || name === undefined || held.get(name) !== undefined) return null
  return held.set(name, new Y.Text())
}

/** A `number`, `scale`, `choice`, `date` or `image` field; null empties it. The last of two who write at once wins. */
export function setCardValue(doc: Y.Doc, card: string, field: string, value: unknown, origin: Origin): void {
  doc.transact(() => {
    const fields = cardFieldsOf(doc, card)
    if (fields === null) return
    if (value !== null) setField(fields, field, value)
    else if (fields.has(field)) fields.delete(field)
  }, origin)
}

/** Ticks an option of `checks`, or refers to an id; false takes it away. */
export function setCardName(
  doc: Y.Doc,
  card: string,
  { field, name, isSet }: { readonly field: string; readonly name: string; readonly isSet: boolean },
  origin: Origin,
): void {
  doc.transact(() => {
    const fields = cardFieldsOf(doc, card)
    if (fields === null) return
    const names = isSet || fields.has(field) ? mapIn(fields, field) : null
    if (names === null || names.has(name) === isSet) return
    if (isSet) names.set(name, true)
    else names.delete(name)
  }, origin)
}

/** Adds a row at the end of a `curve` or of `rows`, with the Y.Texts of its cells. An id that is taken is left as it is. */
export function addCardRow(
  doc: Y.Doc,
  card: string,
  {
    field,
    id,
    cells,
  }: { readonly field: FieldDefinition; readonly id: string; readonly cells?: Record<string, unknown> },
  origin: Origin,
): void {
  doc.transact(() => {
    const fields = cardFieldsOf(doc, card)
    const rows = fields === null ? null : mapIn(fields, field.name)
    if (rows === null || rows.has(id)) return
    const row = new Y.Map<unknown>()
    row.set('z', claimKeysOnTop(rows as Y.Map<Y.Map<unknown>>, 1)[0])
    for (const name of textColumns(field)) {
      const text = cells?.[name]
      row.set(name, new Y.Text(typeof text === 'string' ? text : ''))
    }
    for (const [name, cell] of Object.entries(cells ?? {})) if (typeof cell === 'number') row.set(name, cell)
    rows.set(id, row)
  }, origin)
}

function textColumns(field: FieldDefinition): string[] {
  if (field.type === 'curve') return ['step']
  if (field.type !== 'rows') return []
  return field.columns.flatMap(({ name, type }) => (type === 'text' ? [name] : []))
}

/** A number or a date in a row; null empties it. */
export function setRowValue(
  doc: Y.Doc,
  card: string,
  {
    field,
    row,
    column,
    value,
  }: { readonly field: string; readonly row: string; readonly column: string; readonly value: unknown },
  origin: Origin,
): void {
  doc.transact(() => {
    const cells = rowOf(doc, card, field, row)
    if (cells === null) return
    if (value !== null) setField(cells, column, value)
    else if (cells.has(column)) cells.delete(column)
  }, origin)
}

/** It is shown no more; what somebody is typing in it is kept. */
export function deleteCardRow(doc: Y.Doc, card: string, field: string, row: string, now: number, origin: Origin): void {
  doc.transact(() => {
    const cells = rowOf(doc, card, field, row)
    if (cells !== null && !cells.has('deletedAt')) cells.set('deletedAt', now)
  }, origin)
}

/** Shows a row again that was taken away. */
export function restoreCardRow(doc: Y.Doc, card: string, field: string, row: string, origin: Origin): void {
  doc.transact(() => {
    const cells = rowOf(doc, card, field, row)
    if (cells?.has('deletedAt')) cells.delete('deletedAt')
  }, origin)
}

/** The Y.Map of a field, made where there is none yet; null where something else stands there. */
function mapIn(fields: Y.Map<unknown>, field: string): Y.Map<unknown> | null {
  const held: unknown = fields.get(field)
  if (held instanceof Y.Map) return held
  if (held !== undefined) return null
  const made = new Y.Map<unknown>()
  fields.set(field, made)
  return made
}

function rowOf(doc: Y.Doc, card: string, field: string, row: string): Y.Map<unknown> | null {
  const rows = cardFieldsOf(doc, card)?.get(field)
  const cells = rows instanceof Y.Map ? rows.get(row) : undefined
  return cells instanceof Y.Map ? cells : null
}
