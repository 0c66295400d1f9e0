import type * as Y from 'yjs'
import type { Entry, Parsed } from '../../shared/model/entry'
import type { ChangedFields } from './types'

/** What one transaction did to one top-level map. */
export type MapChange = {
  readonly changed: ReadonlyMap<string, ChangedFields>
  readonly removed: ReadonlySet<string>
}

/** One top-level map as records; see BoardProjection for what holds. */
export interface MapProjection<T> {
  readonly records: ReadonlyMap<string, T>
  readonly skipped: number
  /** What changed since the last call; null for nothing. */
  takeChange(): MapChange | null
  destroy(): void
}

/** Follows a top-level map; reads an entry again only where the transaction touched it. */
export function createMapProjection<T>(
  map: Y.Map<Entry>,
  parse: (id: string, entry: unknown) => Parsed<T>,
): MapProjection<T> {
  const records = new Map<string, T>()
  const invalid = new Set<string>()
  let changed = new Map<string, ChangedFields>()
  let removed = new Set<string>()

  const read = (id: string, fields: ChangedFields) => {
    const known = records.has(id)
    const parsed = map.has(id) ? parse(id, map.get(id)) : null
    if (parsed?.ok) {
      records.set(id, parsed.value)
      invalid.delete(id)
      changed.set(id, known ? fields : 'all')
      removed.delete(id)
      return
    }
    if (parsed === null) invalid.delete(id)
    else invalid.add(id)
    records.delete(id)
    changed.delete(id)
    if (known) removed.add(id)
  }

  for (const id of map.keys()) read(id, 'all')
  changed = new Map()

  const follow = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const [id, fields] of touchedEntries(events)) read(id, fields)
  }
  map.observeDeep(follow)

  return {
    records,
    get skipped() {
      return invalid.size
    },
    takeChange() {
      if (changed.size === 0 && removed.size === 0) return null
      const change = { changed, removed }
      changed = new Map()
      removed = new Set()
      return change
    },
    destroy: () => map.unobserveDeep(follow),
  }
}

/** The entries that a transaction touched, and in which fields. */
function touchedEntries(events: Y.YEvent<Y.AbstractType<unknown>>[]): Map<string, ChangedFields> {
  const touched = new Map<string, Set<string> | 'all'>()
  for (const event of events) {
    const [id, field] = event.path
    if (id === undefined) {
      for (const key of event.keys.keys()) touched.set(key, 'all')
      continue
    }
    const fields = touched.get(String(id)) ?? new Set<string>()
    touched.set(String(id), fields)
    if (fields === 'all') continue
    if (field !== undefined) fields.add(String(field))
    else for (const key of event.keys.keys()) fields.add(key)
  }
  return touched
}
