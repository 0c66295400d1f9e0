import * as v from 'valibot'
import * as Y from 'yjs'
import { cardsOf, clustersOf, notesOf } from '../model/board'
import { type Place, placeSchema } from '../model/place'

/**
 * True for a cluster in which another person's work lies: they put something into it that is not in the trash, wrote in
 * it, or placed it anew. Whose work something is tells the Yjs client that wrote it last.
 */
export function isBuiltOn(doc: Y.Doc, entry: Y.Map<unknown>): boolean {
  const item = entry._item
  const id = item?.parentSub ?? null
  if (item === null || id === null || item.parent !== clustersOf(doc)) return false
  const isOthers = ({ id: { client } }: Y.Item) => client !== doc.clientID
  const place = entry._map.get('place')
  if (place !== undefined && isOthers(place)) return true
  return hasWords(entry, isOthers) || holds(doc, id, isOthers)
}

function hasWords(entry: Y.Map<unknown>, isOthers: (item: Y.Item) => boolean): boolean {
  for (const text of entry.values()) {
    if (!(text instanceof Y.Text)) continue
    for (let item = text._start; item !== null; item = item.right) {
      if (!item.deleted && item.countable && isOthers(item)) return true
    }
  }
  return false
}

function holds(doc: Y.Doc, cluster: string, isOthers: (item: Y.Item) => boolean): boolean {
  for (const entry of [notesOf(doc), clustersOf(doc), cardsOf(doc)].flatMap((map) => [...map.values()])) {
    if (!(entry instanceof Y.Map) || entry.has('deletedAt')) continue
    const place = entry._map.get('place')
    if (place !== undefined && isOthers(place) && placeOf(entry)?.in === cluster) return true
  }
  return false
}

/**
 * Runs what may put clusters back into others. One that would come to lie in itself by it, since another person has put
 * in the meantime what it lay in into it, stays where it is.
 */
export function keepOutOfCircles<T>(doc: Y.Doc, run: () => T): T {
  const clusters = clustersOf(doc)
  const before = new Map([...clusters].map(([id, entry]) => [id, placeOf(entry)]))
  const inCircle = new Set([...before.keys()].filter((id) => liesInItself(doc, id)))
  const result = run()
  for (const [id, place] of before) {
    const entry = clusters.get(id)
    if (place === null || entry === undefined || inCircle.has(id) || placeOf(entry)?.in === place.in) continue
    if (liesInItself(doc, id)) entry.set('place', place)
  }
  return result
}

function liesInItself(doc: Y.Doc, id: string): boolean {
  const clusters = clustersOf(doc)
  const seen = new Set<string>()
  let at = placeOf(clusters.get(id))?.in ?? null
  while (at !== null && at !== id && !seen.has(at)) {
    seen.add(at)
    at = placeOf(clusters.get(at))?.in ?? null
  }
  return at === id
}

function placeOf(entry: unknown): Place | null {
  const place = v.safeParse(placeSchema, entry instanceof Y.Map ? entry.get('place') : undefined)
  return place.success ? place.output : null
}
