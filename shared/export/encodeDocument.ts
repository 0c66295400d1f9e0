import { toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { DEEPEST, expectedKind, type KindNote, type ValueKind, type ValuePath } from './valueKinds'

/** Every top-level map of a document as JSON. */
export type JsonMaps = Record<string, Record<string, unknown>>

export type EncodedDocument = {
  readonly maps: JsonMaps
  /** The values that a reader would take for another kind; see `expectedKind`. */
  readonly kinds: readonly KindNote[]
}

/**
 * Texts as strings, entries that do not validate and maps that this schema does not know too. What is no map at the top
 * level is left out. `always` names maps that are there even when empty.
 */
export function encodeDocument(doc: Y.Doc, always: readonly string[]): EncodedDocument {
  const kinds: KindNote[] = []
  const names = new Set([...always, ...[...doc.share].filter(([, type]) => isMap(type)).map(([name]) => name)])
  const maps = [...names].map((name): [string, Record<string, unknown>] => {
    const entries = [...doc.getMap<unknown>(name)]
    return [name, Object.fromEntries(entries.map(([id, value]) => [id, encodeValue(value, [name, id], kinds)]))]
  })
  return { maps: Object.fromEntries(maps), kinds }
}

/** A type that came from others has no class until somebody asks for it; a sequence has content of its own. */
function isMap(type: object): boolean {
  return (
    type instanceof Y.Map || (type.constructor === Y.AbstractType && (type as Y.AbstractType<unknown>)._start === null)
  )
}

function encodeValue(value: unknown, path: ValuePath, kinds: KindNote[]): unknown {
  if (path.length > DEEPEST) return null
  const [kind, json] = encodeAs(value, path, kinds)
  if (kind !== expectedKind(path, json)) kinds.push([kind, ...path])
  return json
}

function encodeAs(value: unknown, path: ValuePath, kinds: KindNote[]): [ValueKind, unknown] {
  if (value instanceof Y.Text) return ['text', value.toString()]
  if (value instanceof Y.Map) return ['map', encodeMembers(value.entries(), path, kinds)]
  if (value instanceof Y.Array) return ['array', encodeItems(value.toArray(), path, kinds)]
  if (value instanceof Y.AbstractType) return ['plain', markupOf(value)]
  if (value instanceof Y.Doc) return ['plain', null]
  if (value instanceof Uint8Array) return ['bytes', toBase64(value)]
  if (typeof value === 'bigint') return ['bigint', String(value)]
  if (Object.is(value, -0)) return ['number', '-0']
  if (typeof value === 'number' && !Number.isFinite(value)) return ['number', String(value)]
  if (Array.isArray(value)) return ['plain', encodeItems(value, path, kinds)]
  if (typeof value === 'object' && value !== null) {
    return ['plain', encodeMembers(Object.entries(value), path, kinds)]
  }
  return ['plain', value]
}

/** Null where elements lie in one another deeper than the stack holds. */
function markupOf(type: Y.AbstractType<unknown>): string | null {
  try {
    return String(type.toJSON())
  } catch {
    return null
  }
}

function encodeMembers(members: Iterable<[string, unknown]>, path: ValuePath, kinds: KindNote[]) {
  return Object.fromEntries([...members].map(([name, value]) => [name, encodeValue(value, [...path, name], kinds)]))
}

function encodeItems(items: readonly unknown[], path: ValuePath, kinds: KindNote[]): unknown[] {
  return items.map((item, index) => encodeValue(item, [...path, index], kinds))
}
