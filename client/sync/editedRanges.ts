import * as Y from 'yjs'

type Range = { readonly start: number; readonly end: number }

/** What a set of updates wrote or deleted, as ranges of Yjs' clocks by client. */
export type EditedRanges = ReadonlyMap<number, readonly Range[]>

export function editedRanges(updates: readonly Uint8Array[]): EditedRanges {
  const ranges = new Map<number, Range[]>()
  const add = (client: number, clock: number, length: number) => {
    const known = ranges.get(client) ?? []
    ranges.set(client, known)
    known.push({ start: clock, end: clock + length })
  }
  for (const update of updates) {
    const { structs, ds } = Y.decodeUpdate(update)
    for (const struct of structs) add(struct.id.client, struct.id.clock, struct.length)
    for (const [client, items] of ds.clients) for (const item of items) add(client, item.clock, item.len)
  }
  return ranges
}

/** What is read of a shared type; its own type parameters differ by kind. */
type Type = Pick<Y.AbstractType<unknown>, '_item' | '_map' | '_start'>

/** True where the updates made this type, changed it, or changed a type inside it. */
export function isTouched(type: Type, ranges: EditedRanges): boolean {
  if (type._item !== null && isItemIn(type._item, ranges)) return true
  for (const item of type._map.values()) if (isItemTouched(item, ranges)) return true
  for (let item = type._start; item !== null; item = item.right) if (isItemTouched(item, ranges)) return true
  return false
}

/** True where the updates wrote, or took away, what this map holds by that key. */
export function isKeyTouched(map: Type, key: string, ranges: EditedRanges): boolean {
  const item = map._map.get(key)
  return item !== undefined && isItemTouched(item, ranges)
}

function isItemTouched(item: Y.Item, ranges: EditedRanges): boolean {
  if (isItemIn(item, ranges)) return true
  return item.content instanceof Y.ContentType && isTouched(item.content.type, ranges)
}

function isItemIn(item: Y.Item, ranges: EditedRanges): boolean {
  const { client, clock } = item.id
  const isIn = ({ start, end }: Range) => clock < end && clock + item.length > start
  return ranges.get(client)?.some(isIn) ?? false
}
