import type { Box } from '../geometry/box'
import { NOTE_SIZE } from '../model/note'
import { type Island, readIslands } from './islands'
import { clusterOrigins, pagePosition } from './pagePositions'
import { type BoardRecords, isLive } from './readBoard'

/** The page boxes of everything that is shown: every live note that lies in no pile, every island and pile. */
export function contentBoxes(records: Pick<BoardRecords, 'notes' | 'clusters'>): Box[] {
  const origins = clusterOrigins(records.clusters)
  const islands = readIslands(records)
  const closed = new Set<string>()
  for (const { id, parent, isFolded } of islands.values()) {
    if (isFolded || (parent !== null && closed.has(parent))) closed.add(id)
  }
  const inPiles = new Set([...closed].flatMap((id) => islands.get(id)?.notes ?? []))
  const notes = [...records.notes.values()].filter((note) => isLive(note) && !inPiles.has(note.id))
  const isShown = ({ parent }: Island) => parent === null || !closed.has(parent)
  return [
    ...notes.map(({ place }) => ({ ...pagePosition(place, origins), width: NOTE_SIZE, height: NOTE_SIZE })),
    ...[...islands.values()].filter(isShown).map(({ box }) => box),
  ]
}
