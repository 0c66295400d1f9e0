import type { BoardMap } from './board'

/**
 * What a field of schema 1 holds: `text` a Y.Text, `flags` a Y.Map of names to true, `reference` the id of another
 * entry, `counts` a plain value whose names are references, `place` a Place (whose `in` is a reference), `value` anything
 * else.
 */
export type FieldKind = 'text' | 'flags' | 'reference' | 'counts' | 'place' | 'value'

/** The fields that this schema knows. An entry may hold others, of a newer client: they are kept. */
const ENTRY_FIELDS: Record<BoardMap, Readonly<Record<string, FieldKind>>> = {
  notes: {
    text: 'text',
    place: 'place',
    z: 'value',
    color: 'value',
    author: 'value',
    authorName: 'value',
    createdAt: 'value',
    basedOn: 'reference',
    tags: 'flags',
    carried: 'counts',
    deletedAt: 'value',
    deletedBy: 'value',
  },
  clusters: {
    title: 'text',
    place: 'place',
    z: 'value',
    color: 'value',
    author: 'value',
    createdAt: 'value',
    deletedAt: 'value',
    deletedBy: 'value',
    folded: 'value',
    account: 'text',
    mergedInto: 'reference',
  },
  relations: {
    from: 'reference',
    to: 'reference',
    sign: 'value',
    note: 'text',
    deletedAt: 'value',
    deletedBy: 'value',
  },
  // Not `fields`: what a card's fields hold is told by its kind, so an export notes what each of them is.
  cards: {
    kind: 'value',
    place: 'place',
    z: 'value',
    width: 'value',
    height: 'value',
    author: 'value',
    createdAt: 'value',
    origins: 'flags',
    deletedAt: 'value',
    deletedBy: 'value',
  },
}

export function isKnownMap(map: string): map is BoardMap {
  return Object.hasOwn(ENTRY_FIELDS, map)
}

/** The kind of a field, or null where this schema does not know the map or the field. */
export function fieldKind(map: string, field: string): FieldKind | null {
  const fields = isKnownMap(map) ? ENTRY_FIELDS[map] : {}
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null
}
