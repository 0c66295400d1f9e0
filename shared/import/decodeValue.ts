import { fromBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { DEEPEST, expectedKind, type KindNote, type ValueKind, type ValuePath } from '../export/valueKinds'
import { fieldKind, isKnownMap } from '../model/fields'
import { renameMentions } from '../model/mention'

/** Makes of exported JSON what a document held. */
export type Decoder = {
  /** `path` is [map, id], as the file has them. */
  decodeEntry(path: readonly [string, string], json: unknown): unknown
}

/**
 * `rename` gives the new id for one that was remapped, else the same string. In what schema 1 knows, references alone
 * are renamed; elsewhere every string and name that is such an id, since a reference cannot be told from another
 * string there, apart from texts.
 */
export function createDecoder(kinds: readonly KindNote[], rename: (id: string) => string): Decoder {
  const told = new Map(kinds.map(([kind, ...path]) => [JSON.stringify(path), kind]))
  const kindAt = (path: ValuePath, json: unknown): ValueKind =>
    (told.size > 0 ? told.get(JSON.stringify(path)) : undefined) ?? expectedKind(path, json)

  function decode(path: ValuePath, json: unknown, inPlain: boolean): unknown {
    if (path.length > DEEPEST) return null
    const kind = kindAt(path, json)
    if (kind === 'text' && typeof json === 'string' && !inPlain)
      return new Y.Text(tells(path) ? renameMentions(json, rename) : json)
    if (isObject(json) && !inPlain && (kind === 'map' || isUnsettable(json)))
      return new Y.Map(members(path, json, false))
    if (kind === 'array' && Array.isArray(json) && !inPlain) {
      const array = new Y.Array<unknown>()
      array.insert(0, items(path, json, false))
      return array
    }
    if (typeof json === 'string') return decodeString(kind, renames(path) ? rename(json) : json)
    if (Array.isArray(json)) return items(path, json, true)
    return isObject(json) ? Object.fromEntries(members(path, json, true)) : json
  }

  function members(path: ValuePath, json: Record<string, unknown>, inPlain: boolean): [string, unknown][] {
    const named = namesMayBeIds(path)
    const entries = Object.entries(json)
    // Read again by Yjs, a plain object's "__proto__" would become its prototype.
    const held = inPlain ? entries.filter(([name]) => name !== '__proto__') : entries
    return held.map(([name, value]) => [named ? rename(name) : name, decode([...path, name], value, inPlain)])
  }

  function items(path: ValuePath, json: readonly unknown[], inPlain: boolean): unknown[] {
    return json.map((item, index) => decode([...path, index], item, inPlain))
  }

  return { decodeEntry: (path, json) => decode(path, json, false) }
}

/** Whether the text that stands there mentions entries by their ids. */
function tells([map, , field, ...below]: ValuePath): boolean {
  return below.length === 0 && field !== undefined && fieldKind(String(map), String(field)) === 'telling'
}

/** Whether a string that stands there may be a reference. */
function renames(path: ValuePath): boolean {
  const kind = path.length < 3 ? null : fieldKind(String(path[0]), String(path[2]))
  if (kind === 'place') return path.length === 4 && path[3] === 'in'
  if (kind === 'challenge') return path.length === 4 && path[3] === 'card'
  if (kind === 'list') return path.length === 4
  if (kind === 'results') return path.length === 6 && path[3] === 'lines' && path[5] === 'id'
  return kind === null || kind === 'fields' || (kind === 'reference' && path.length === 3)
}

/**
 * Whether the names of what lies there may be ids: of fields that we know, and their parts, where they count by id or
 * are references. Those of a card's fields themselves are names.
 */
function namesMayBeIds(path: ValuePath): boolean {
  const [map, , field] = path
  if (field === undefined) return !isKnownMap(String(map))
  const kind = fieldKind(String(map), String(field))
  if (kind === 'fields') return path.length === 4
  return kind === null || ((kind === 'counts' || kind === 'references') && path.length === 3)
}

/** 64 bits, as Yjs holds them; reading longer ones takes time with the square of their length. */
const LONGEST_BIGINT = 20

function decodeString(kind: ValueKind, json: string): unknown {
  try {
    if (kind === 'bytes') return fromBase64(json)
    if (kind === 'bigint' && json.length <= LONGEST_BIGINT) return BigInt(json)
  } catch {
    return json
  }
  return kind === 'number' ? Number(json) : json
}

/** Yjs tells values apart by their `constructor`, so it takes no plain object with a field of that name. */
function isUnsettable(json: object): boolean {
  return Object.hasOwn(json, 'constructor')
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
