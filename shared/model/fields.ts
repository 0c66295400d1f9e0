import type { BoardMap } from './board'

/**
 * What a field of schema 1 holds: `text` a Y.Text, `flags` a Y.Map of names to true, `references` one of ids to true,
 * `telling` one whose mentions are references, `reference` the id of another entry, `counts` a plain value whose names are references, `place` a Place (whose `in` is
 * a reference), `challenge` a plain value whose `card` is one, `list` a plain list of references, `results` what was
 * counted in a vote (whose lines name theirs by `id`), `value` anything else. `fields` are those of a card: what
 * they hold is told by its kind, so an export notes what each of them is; the names of what one holds may be references.
 */
export type FieldKind =
  | 'text'
  | 'telling'
  | 'flags'
  | 'references'
  | 'reference'
  | 'counts'
  | 'place'
  | 'challenge'
  | 'list'
  | 'results'
  | 'fields'
  | 'value'

type Fields = Readonly<Record<string, FieldKind>>

/** The fields that this schema knows. An entry may hold others, of a newer client: they are kept. */
const ENTRY_FIELDS: Record<BoardMap, Fields> = {
  notes: {
    text: 'text',
    place: 'place',
    z: 'value',
    color: 'value',
    author: 'value',
    authorName: 'value',
    coauthors: 'value',
    createdAt: 'value',
    basedOn: 'reference',
    tags: 'flags',
    carried: 'counts',
    reveal: 'value',
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
    account: 'telling',
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
  cards: {
    kind: 'value',
    place: 'place',
    z: 'value',
    width: 'value',
    height: 'value',
    author: 'value',
    createdAt: 'value',
    origins: 'references',
    fields: 'fields',
    deletedAt: 'value',
    deletedBy: 'value',
  },
  bolts: {
    on: 'reference',
    in: 'reference',
    author: 'value',
    createdAt: 'value',
    deletedAt: 'value',
    deletedBy: 'value',
  },
  accounts: { text: 'telling' },
}

/** The same for the maps of a stage that hold entries. */
const STAGE_FIELDS: Readonly<Record<string, Fields>> = {
  supports: {
    template: 'value',
    title: 'value',
    box: 'value',
    z: 'value',
    createdAt: 'value',
    names: 'flags',
    challenge: 'challenge',
    deletedAt: 'value',
  },
  zones: { support: 'reference', zone: 'value' },
  kinds: { kind: 'value' },
  votes: {
    title: 'value',
    method: 'value',
    dots: 'value',
    most: 'value',
    kind: 'value',
    wall: 'reference',
    among: 'list',
    openedAt: 'value',
    by: 'value',
    roll: 'value',
    closedAt: 'value',
    results: 'results',
  },
}

const KNOWN: Readonly<Record<string, Fields>> = { ...ENTRY_FIELDS, ...STAGE_FIELDS }

export function isKnownMap(map: string): boolean {
  return Object.hasOwn(KNOWN, map)
}

/** True for a map whose keys are names and no ids of what it holds: what has the same name elsewhere is the same thing. */
export function isNamedMap(map: string): boolean {
  return map === 'kinds' || map === 'accounts'
}

/** The kind of a field, or null where this schema does not know the map or the field. */
export function fieldKind(map: string, field: string): FieldKind | null {
  const fields = Object.hasOwn(KNOWN, map) ? (KNOWN[map] ?? {}) : {}
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null
}
