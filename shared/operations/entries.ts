import * as v from 'valibot'
import * as Y from 'yjs'
import type { Entry } from '../model/entry'
import { isSamePlace, type Place, placeSchema } from '../model/place'

/** The entries that are there, in the order of their ids' mention; ids that are not are left out. */
export function entriesOf(map: Y.Map<Entry>, ids: Iterable<string>): [string, Entry][] {
  const entries: [string, Entry][] = []
  for (const id of new Set(ids)) {
    const entry = map.get(id)
    if (entry instanceof Y.Map) entries.push([id, entry])
  }
  return entries
}

/** Sets a field unless it holds that value already: an edit that adds nothing is no edit. */
export function setField(entry: Entry, name: string, value: unknown): void {
  if (entry.get(name) !== value) entry.set(name, value)
}

export function setPlace(entry: Entry, place: Place): void {
  const held = v.safeParse(placeSchema, entry.get('place'))
  if (!held.success || !isSamePlace(held.output, place)) entry.set('place', place)
}

/** Puts entries into the trash. One that lies there already keeps its time, and who put it there. */
export function trashEntries(map: Y.Map<Entry>, ids: Iterable<string>, now: number, by: string): void {
  for (const [, entry] of entriesOf(map, ids)) trashEntry(entry, now, by)
}

/** False where the entry lies in the trash already. `by` is a person's id, or "" where nobody knows. */
export function trashEntry(entry: Entry, now: number, by: string): boolean {
  if (entry.get('deletedAt') !== undefined) return false
  entry.set('deletedAt', now)
  if (by !== '') entry.set('deletedBy', by)
  else entry.delete('deletedBy')
  return true
}

export function restoreEntries(map: Y.Map<Entry>, ids: Iterable<string>): void {
  for (const [, entry] of entriesOf(map, ids)) {
    for (const field of ['deletedAt', 'deletedBy']) if (entry.has(field)) entry.delete(field)
  }
}
