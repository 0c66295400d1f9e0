import * as Y from 'yjs'
import { cardsOf } from '../model/board'
import type { CardKind, FieldDefinition } from '../model/cardKind'
import type { Entry } from '../model/entry'
import { entriesOf, trashEntries } from './entries'
import type { Origin } from './origin'

/**
 * Makes one card of several of a kind, in the first of them: what it leaves empty it takes from the others in their order,
 * lists get the others' items as far as there is room, ticks and references are joined, and it remembers the others and
 * what they were made of. What it says already stays. The others go into the trash whole. Gives false, and writes nothing,
 * where fewer than two are there or they are of several kinds.
 */
export function mergeCards(
  doc: Y.Doc,
  ids: readonly string[],
  kind: CardKind,
  { now, by = '' }: { readonly now: number; readonly by?: string },
  origin: Origin,
): boolean {
  const cards = entriesOf(cardsOf(doc), ids).filter(([, entry]) => entry.get('kind') === kind.name)
  const [kept, ...others] = cards
  if (kept === undefined || others.length === 0 || cards.length !== new Set(ids).size) return false
  doc.transact(() => {
    for (const field of kind.fields) {
      for (const [, other] of others) takeField(fieldsOf(kept[1]), fieldsOf(other), field)
    }
    const origins = kept[1].get('origins')
    for (const [id, other] of others) {
      if (origins instanceof Y.Map) for (const one of [id, ...namesOf(other.get('origins'))]) addName(origins, one)
    }
    trashEntries(
      cardsOf(doc),
      others.map(([id]) => id),
      now,
      by,
    )
  }, origin)
  return true
}

function fieldsOf(entry: Entry): Y.Map<unknown> | null {
  const fields = entry.get('fields')
  return fields instanceof Y.Map ? fields : null
}

function takeField(to: Y.Map<unknown> | null, from: Y.Map<unknown> | null, field: FieldDefinition): void {
  const [own, other] = [to?.get(field.name), from?.get(field.name)]
  if (to === null || other === undefined) return
  if (own instanceof Y.Text && other instanceof Y.Text) takeText(own, other, field)
  else if (own instanceof Y.Map && other instanceof Y.Map) takeMap(own, other, field)
  else if (own === undefined) to.set(field.name, other instanceof Y.AbstractType ? other.clone() : other)
}

function takeText(own: Y.Text, other: Y.Text, field: FieldDefinition): void {
  const [text, added] = [own.toString(), other.toString()]
  if (field.type !== 'list') {
    if (text.trim() === '' && added.trim() !== '') own.insert(own.length, added)
    return
  }
  const held = linesOf(text)
  const coming = linesOf(added).filter((line) => !held.includes(line))
  const room = Math.max(0, field.most - held.length)
  const lines = coming.slice(0, room)
  if (lines.length === 0) return
  const gap = text === '' || text.endsWith('\n') ? '' : '\n'
  own.insert(own.length, `${gap}${lines.join('\n')}`)
}

function takeMap(own: Y.Map<unknown>, other: Y.Map<unknown>, field: FieldDefinition): void {
  if (field.type === 'checks' || field.type === 'reference') for (const name of namesOf(other)) addName(own, name)
  else if (shownRows(own).length === 0) {
    for (const [id, row] of shownRows(other)) if (!own.has(id)) own.set(id, row.clone())
  }
}

/** Those that were taken away stay where they are. */
function shownRows(rows: Y.Map<unknown>): [string, Y.Map<unknown>][] {
  return [...rows].flatMap(([id, row]): [string, Y.Map<unknown>][] =>
    row instanceof Y.Map && !row.has('deletedAt') ? [[id, row]] : [],
  )
}

function addName(names: Y.Map<unknown>, name: string): void {
  if (!names.has(name)) names.set(name, true)
}

function namesOf(value: unknown): string[] {
  return value instanceof Y.Map ? [...value.keys()] : []
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
