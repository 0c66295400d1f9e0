import type { Note } from '../model/note'
import type { TreeRecords } from './clusterTree'
import { readStructure } from './readStructure'

/**
 * The clusters, with all that lies in them at any depth, as a board of their own: whoever works on a few needs not read
 * the whole wall. The outermost of them may lie elsewhere on that board's page.
 */
export function recordsWithin(records: TreeRecords, ids: Iterable<string>): TreeRecords {
  const { notes, clusters, cards, zones } = records
  const { nodes, homeOf } = readStructure(records)
  const within = new Set([...ids].filter((id) => nodes.has(id)))
  for (const { id, parent } of nodes.values()) if (parent !== null && within.has(parent)) within.add(id)
  const belongs = (id: string | null) => within.has(homeOf(id) ?? '')
  const held = <T extends Pick<Note, 'place'>>(all: ReadonlyMap<string, T> = new Map()) =>
    new Map([...all].filter(([, { place }]) => belongs(place.in)))
  return {
    notes: held(notes),
    clusters: new Map([...clusters].filter(([id]) => belongs(id))),
    cards: held(cards),
    ...(zones !== undefined && { zones }),
  }
}
