import type { EncodedDocument } from './encodeDocument'

/** What an entry of a board's maps may say of who made it, brought it or put it into the trash. */
const NAMING = new Set(['author', 'authorName', 'coauthors', 'deletedBy'])

/** A board's maps with nobody named in them, whatever they held; what a card says in its fields stays. */
export function withoutAuthors<T extends EncodedDocument>({ maps, kinds }: T): EncodedDocument {
  const nameless = Object.entries(maps).map(([map, entries]) => [
    map,
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, withoutNames(entry)])),
  ])
  const isNaming = (member: string | number | undefined) => typeof member === 'string' && NAMING.has(member)
  return { maps: Object.fromEntries(nameless), kinds: kinds.filter(([, , , member]) => !isNaming(member)) }
}

function withoutNames(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry
  const members = Object.entries(entry).filter(([name]) => name === 'author' || !NAMING.has(name))
  return Object.fromEntries(members.map(([name, value]) => [name, name === 'author' ? '' : value]))
}
