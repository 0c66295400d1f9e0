import type { Card } from '../model/card'
import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import { type ClusterStructure, clusterStructure } from './clusterStructure'
import { isLive } from './isLive'

type Records = {
  readonly notes: ReadonlyMap<string, Pick<Note, 'place' | 'deletedAt'>>
  readonly clusters: ReadonlyMap<string, Pick<Cluster, 'place' | 'title' | 'deletedAt'>>
  readonly cards?: ReadonlyMap<string, Pick<Card, 'place' | 'deletedAt'>>
}

/** Which clusters are there, by all notes and cards of a board. Who follows one counts its notes instead. */
export function readStructure({ notes, clusters, cards = new Map() }: Records): ClusterStructure {
  const counts = new Map<string, number>()
  for (const { place, deletedAt } of [...notes.values(), ...cards.values()]) {
    if (place.in !== null && isLive({ deletedAt })) counts.set(place.in, (counts.get(place.in) ?? 0) + 1)
  }
  return clusterStructure(clusters, (id) => counts.get(id) ?? 0)
}
