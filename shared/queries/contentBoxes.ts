import type { Box } from '../geometry/box'
import type { Card } from '../model/card'
import { NOTE_SIZE } from '../model/note'
import { cardBox } from './cardBox'
import type { TreeRecords } from './clusterTree'
import { isLive } from './isLive'
import { type Island, readIslands } from './islands'
import { clusterOrigins, pagePosition } from './pagePositions'
import { NO_ZONES } from './zones'

/**
 * The page boxes of everything that is shown: every live note and card that lies in no pile, every island and pile, and
 * every zone of a support.
 */
export function contentBoxes(records: TreeRecords): Box[] {
  const origins = clusterOrigins(records.clusters, records.zones)
  const islands = readIslands(records)
  const closed = new Set<string>()
  for (const { id, parent, isFolded } of islands.values()) {
    if (isFolded || (parent !== null && closed.has(parent))) closed.add(id)
  }
  const inPiles = new Set(
    [...closed].flatMap((id) => [...(islands.get(id)?.notes ?? []), ...(islands.get(id)?.cards ?? [])]),
  )
  const notes = [...records.notes.values()].filter((note) => isLive(note) && !inPiles.has(note.id))
  const cards = [...(records.cards ?? new Map<string, Card>()).values()].filter(
    (card) => isLive(card) && !inPiles.has(card.id),
  )
  const isShown = ({ parent }: Island) => parent === null || !closed.has(parent)
  return [
    ...notes.map(({ place }) => ({ ...pagePosition(place, origins), width: NOTE_SIZE, height: NOTE_SIZE })),
    ...cards.map((card) => cardBox(card, origins)),
    ...(records.zones ?? NO_ZONES).values(),
    ...[...islands.values()].filter(isShown).map(({ box }) => box),
  ]
}
