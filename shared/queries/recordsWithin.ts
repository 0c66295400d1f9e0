import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import { readStructure } from './readStructure'

type Records = { readonly notes: ReadonlyMap<string, Note>; readonly clusters: ReadonlyMap<string, Cluster> }

/**
 * The clusters, with all that lies in them at any depth, as a board of their own: whoever works on a few needs not read
 * the whole wall. The outermost of them may lie elsewhere on that board's page.
 */
export function recordsWithin({ notes, clusters }: Records, ids: Iterable<string>): Records {
  const { nodes, homeOf } = readStructure({ notes, clusters })
  const within = new Set([...ids].filter((id) => nodes.has(id)))
  for (const { id, parent } of nodes.values()) if (parent !== null && within.has(parent)) within.add(id)
  const belongs = (id: string | null) => within.has(homeOf(id) ?? '')
  return {
    notes: new Map([...notes].filter(([, { place }]) => belongs(place.in))),
    clusters: new Map([...clusters].filter(([id]) => belongs(id))),
  }
}
