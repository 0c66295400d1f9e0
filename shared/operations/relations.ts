import * as Y from 'yjs'
import { clustersOf, notesOf, relationsOf } from '../model/board'
import { textOf } from '../model/entry'
import {
  LONGEST_WORD,
  type NewRelation,
  parseRelation,
  type Relation,
  type RelationSign,
  relationToYMap,
} from '../model/relation'
import { LIMITS } from '../protocol/limits'
import { isLive } from '../queries/readBoard'
import { pairOf } from '../queries/relations'
import { entriesOf, restoreEntries, setField, trashEntries } from './entries'
import type { Origin } from './origin'
import { applyTextDiff, clipText } from './textDiff'

/** An id that is taken is left as it is, and so is a line from something to itself. */
export function createRelations(doc: Y.Doc, relations: readonly NewRelation[], origin: Origin): void {
  doc.transact(() => {
    const map = relationsOf(doc)
    for (const relation of relations) {
      if (!map.has(relation.id) && relation.from !== relation.to) map.set(relation.id, relationToYMap(relation))
    }
  }, origin)
}

/** Why two things cannot be related: `twice` where they are already, `full` where the board has as many as it takes. */
export type RelateProblem = 'itself' | 'gone' | 'twice' | 'full'

/** What speaks against it; null where it can be drawn. */
export function relateProblem(doc: Y.Doc, relation: Pick<Relation, 'from' | 'to'>): RelateProblem | null {
  const { from, to } = relation
  if (from === to) return 'itself'
  if (![from, to].every((id) => isOnBoard(doc, id))) return 'gone'
  const pair = pairOf(relation)
  const between = [...relationsOf(doc)].filter(([, entry]) => mayBeBetween(entry, relation))
  if (between.flatMap(([id, entry]) => liveIn(id, entry)).some((each) => pairOf(each) === pair)) return 'twice'
  return isFull(doc) ? 'full' : null
}

/** By its ends alone: to read it whole takes many times as long. */
function mayBeBetween(entry: unknown, { from, to }: Pick<Relation, 'from' | 'to'>): boolean {
  if (!(entry instanceof Y.Map)) return false
  const ends = [entry.get('from'), entry.get('to')]
  return ends.includes(from) && ends.includes(to)
}

function isFull(doc: Y.Doc): boolean {
  const map = relationsOf(doc)
  if (map.size < LIMITS.relationsPerBoard) return false
  return [...map].flatMap(([id, entry]) => liveIn(id, entry)).length >= LIMITS.relationsPerBoard
}

/** Another sign, or the ends changed round; relations that are not there are left out. */
export function changeRelations(
  doc: Y.Doc,
  ids: Iterable<string>,
  change: { readonly sign?: RelationSign; readonly turn?: true },
  origin: Origin,
): void {
  doc.transact(() => {
    for (const [, entry] of entriesOf(relationsOf(doc), ids)) {
      if (change.sign !== undefined) setField(entry, 'sign', change.sign)
      if (change.turn) {
        const [from, to] = [entry.get('from'), entry.get('to')]
        setField(entry, 'from', to)
        setField(entry, 'to', from)
      }
    }
  }, origin)
}

/**
 * Writes what a person made of `before`, what their field showed. Others' edits in between are kept; a word never grows
 * past its limit by this.
 */
export function writeRelation(doc: Y.Doc, id: string, text: string, origin: Origin, before: string): void {
  const held = textOf(relationsOf(doc).get(id), 'note')
  if (held === null) return
  doc.transact(() => applyTextDiff(held, before, clipText(text, Math.max(LONGEST_WORD, before.length))), origin)
}

/** Into the trash; `by` is a person's id, or "" where authors are hidden. */
export function deleteRelations(doc: Y.Doc, ids: Iterable<string>, now: number, origin: Origin, by: string): void {
  doc.transact(() => trashEntries(relationsOf(doc), ids, now, by), origin)
}

export function restoreRelations(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => restoreEntries(relationsOf(doc), ids), origin)
}

function isOnBoard(doc: Y.Doc, id: string): boolean {
  const entry = notesOf(doc).get(id) ?? clustersOf(doc).get(id)
  return entry !== undefined && entry.get('deletedAt') === undefined
}

function liveIn(id: string, entry: unknown): Relation[] {
  const parsed = parseRelation(id, entry)
  return parsed.ok && isLive(parsed.value) ? [parsed.value] : []
}
