import { isLive } from '../../../shared/queries/readBoard'
import { readStructure } from '../../../shared/queries/readStructure'
import type { RelationsProjection } from '../../document/relationsProjection'
import type { BoardProjection } from '../../document/types'

export type Records = Pick<BoardProjection, 'notes' | 'clusters' | 'cards'>

/** Ids of what a snapshot shows. */
export type GoneSince = {
  /** Deleted, or not there at all. Clusters too, which are gone once nothing is in them. */
  readonly gone: ReadonlySet<string>
  /** There, but not in the cluster that they lay in then. */
  readonly moved: ReadonlySet<string>
}

/** What the present no longer has of a snapshot, or no longer has where it was. What lay loose and was gathered is neither. */
export function goneSince(then: Records, now: Records): GoneSince {
  const before = readStructure(then)
  const after = readStructure(now)
  const gone = new Set<string>()
  const moved = new Set<string>()
  const compare = (kind: 'notes' | 'cards') => {
    for (const { id, place, deletedAt } of then[kind].values()) {
      if (!isLive({ deletedAt })) continue
      const home = before.homeOf(place.in)
      const present = now[kind].get(id)
      if (present === undefined || !isLive(present)) gone.add(id)
      else if (home !== null && after.homeOf(present.place.in) !== home) moved.add(id)
    }
  }
  compare('notes')
  compare('cards')
  for (const id of before.nodes.keys()) if (!after.nodes.has(id)) gone.add(id)
  return { gone, moved }
}

type Related = Pick<RelationsProjection, 'standing'>

/** How many relations of a snapshot the present does not have: taken away, or one of their ends is gone. */
export function relationsGone(then: Related, now: Related): number {
  return [...then.standing.keys()].filter((id) => !now.standing.has(id)).length
}
