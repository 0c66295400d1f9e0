import type * as Y from 'yjs'
import type { Point } from '../geometry/box'
import { cardsOf, clustersOf, notesOf } from '../model/board'
import type { Place } from '../model/place'
import { readPlaces } from '../queries/readPlaces'
import { NO_ZONES, type ZoneBoxes } from '../queries/zones'
import { entriesOf, setPlace } from './entries'
import { planCardMoves, planClusterMoves, planNoteMoves } from './movePlans'
import type { Origin } from './origin'

/**
 * Moves notes, cards and clusters by so many page units each, as one step: one write of `place` for each, which stays in what
 * it lies in. What lies in a cluster that moves goes with it, and by its own way on top. Ids that are not there are
 * left out.
 */
export function moveThings(
  doc: Y.Doc,
  ways: ReadonlyMap<string, Point>,
  origin: Origin,
  zones: ZoneBoxes = NO_ZONES,
): void {
  const records = { ...readPlaces(doc), zones }
  const places = new Map<string, Place>()
  for (const [id, way] of ways) {
    for (const plan of [planNoteMoves, planCardMoves, planClusterMoves]) {
      for (const [moved, place] of plan(records, [id], way)) places.set(moved, place)
    }
  }
  doc.transact(() => {
    for (const map of [notesOf(doc), cardsOf(doc), clustersOf(doc)]) {
      for (const [id, entry] of entriesOf(map, places.keys())) setPlace(entry, places.get(id) as Place)
    }
  }, origin)
}
