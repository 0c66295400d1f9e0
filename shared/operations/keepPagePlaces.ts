import * as v from 'valibot'
import * as Y from 'yjs'
import type { Box } from '../geometry/box'
import { cardsOf, clustersOf, notesOf } from '../model/board'
import { placeSchema } from '../model/place'
import { setPlace } from './entries'
import type { Origin } from './origin'

/**
 * Writes down where what lies in these zones lies on the page now: there it stays when they are gone, wherever their
 * support was when it was put there. It still names its zone, so that it is in it again when that comes back.
 */
export function keepPagePlaces(doc: Y.Doc, zones: ReadonlyMap<string, Box>, origin: Origin): void {
  doc.transact(() => {
    for (const map of [notesOf(doc), clustersOf(doc), cardsOf(doc)]) {
      for (const entry of map.values()) {
        if (!(entry instanceof Y.Map)) continue
        const held = v.safeParse(placeSchema, entry.get('place'))
        const box = held.success && held.output.in !== null ? zones.get(held.output.in) : undefined
        if (!held.success || box === undefined) continue
        const place = held.output
        setPlace(entry, { ...place, pageX: box.x + place.x, pageY: box.y + place.y })
      }
    }
  }, origin)
}
