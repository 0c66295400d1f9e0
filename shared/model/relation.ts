import * as v from 'valibot'
import * as Y from 'yjs'
import { deleterSchema, type Entry, idSchema, type Parsed, parseEntry, timeSchema } from './entry'

/** KJ's signs: cause →, interdependence ↔, contradiction >–<, correlation —. */
export const RELATION_SIGNS = ['cause', 'mutual', 'opposition', 'link'] as const
export type RelationSign = (typeof RELATION_SIGNS)[number]

/** Of a relation's word, for who types it. Characters. */
export const LONGEST_WORD = 140

const relationSchema = v.object({
  from: idSchema,
  to: idSchema,
  sign: v.picklist(RELATION_SIGNS),
  note: v.optional(v.string(), ''),
  deletedAt: v.optional(timeSchema),
  deletedBy: deleterSchema,
})

/** A line between two clusters or notes, with a word on it; `deletedAt` is set while it lies in the trash. */
export type Relation = v.InferOutput<typeof relationSchema> & { readonly id: string }

export type NewRelation = { id: string; from: string; to: string; sign: RelationSign; note?: string }

export function parseRelation(id: string, entry: unknown): Parsed<Relation> {
  const parsed = parseEntry(relationSchema, entry)
  return parsed.ok ? { ok: true, value: { ...parsed.value, id } } : parsed
}

export function relationToYMap(relation: NewRelation): Entry {
  const entry = new Y.Map<unknown>()
  entry.set('from', relation.from)
  entry.set('to', relation.to)
  entry.set('sign', relation.sign)
  entry.set('note', new Y.Text(relation.note ?? ''))
  return entry
}
