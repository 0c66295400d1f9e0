import type { Note } from '../model/note'
import type { ClusterStructure } from './clusterStructure'
import { buildClusterTree, type TreeRecords } from './clusterTree'
import { isLive } from './readBoard'

/**
 * The notes that lie in no cluster, in reading order.
 * @public
 */
export function loneWolves(records: TreeRecords): readonly Note[] {
  return buildClusterTree(records).loose
}

/**
 * How many levels a note stayed alone through, for each note of these: in a cluster of level n those below n, in none
 * all that the board has gone through. A level is that once there is a higher one, or once two thirds of the notes
 * belong to a cluster whose outermost has that level or a higher one.
 */
export function lonelyLevels(notes: Iterable<Pick<Note, 'place' | 'deletedAt'>>, structure: ClusterStructure) {
  const outermost = outermostLevels(structure)
  const highest = Math.max(0, ...structure.roots.map((id) => structure.nodes.get(id)?.level ?? 0))
  let all = 0
  let through = 0
  for (const { place, deletedAt } of notes) {
    if (!isLive({ deletedAt })) continue
    all++
    if ((outermost.get(structure.homeOf(place.in) ?? '') ?? 0) >= highest) through++
  }
  const gone = highest === 0 || through * 3 >= all * 2 ? highest : highest - 1
  return ({ place }: Pick<Note, 'place'>): number => {
    const home = structure.homeOf(place.in)
    return home === null ? gone : (structure.nodes.get(home)?.level ?? 1) - 1
  }
}

/** For each cluster the level of the outermost one that it lies in. */
function outermostLevels({ nodes }: ClusterStructure): Map<string, number> {
  const levels = new Map<string, number>()
  for (const { id, parent, level } of nodes.values())
    levels.set(id, parent === null ? level : (levels.get(parent) ?? level))
  return levels
}
