import { fieldKind } from '../model/fields'

/**
 * What JSON cannot tell of a value in a document: a Y.Text from a string, a Y.Map from an object, and values that JSON
 * has no word for. `plain` is JSON as it stands.
 */
export const VALUE_KINDS = ['plain', 'text', 'map', 'array', 'bytes', 'bigint', 'number'] as const
export type ValueKind = (typeof VALUE_KINDS)[number]

/** Where a value stands: the map's name, the entry's id, then fields and indices. */
export type ValuePath = readonly (string | number)[]

/** A value that is not of the kind that is expected there: the kind, then the path. */
export type KindNote = readonly [ValueKind, ...ValuePath]

/** Values that are nested deeper are cut off: no program of ours writes them, and reading them could exhaust the stack. */
export const DEEPEST = 64

/**
 * The kind that a reader takes a value for without being told: entries are Y.Maps, and the fields of schema 1 what it
 * says; everything else is plain.
 */
export function expectedKind(path: ValuePath, json: unknown): ValueKind {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json)
  if (path.length === 2) return isObject ? 'map' : 'plain'
  if (path.length !== 3) return 'plain'
  const field = fieldKind(String(path[0]), String(path[2]))
  if ((field === 'text' || field === 'telling') && typeof json === 'string') return 'text'
  return (field === 'flags' || field === 'references') && isObject ? 'map' : 'plain'
}
