import type { Note } from '../model/note'
import type { ClusterStructure } from './clusterStructure'
import { buildClusterTree, type TreeRecords } from './clusterTree'
import { isLive } from './isLive'
import { ONE_WALL, type WallOf } from './walls'

/**
 * The notes of a wall that lie in no cluster, in reading order.
 * @public
 */
export function loneWolves(records: TreeRecords, wallOf: WallOf = ONE_WALL): readonly Note[] {
  return buildClusterTree(records).loose.filter(({ place }) => wallOf(place.in) !== null)
}

/** The same of notes that lie in no cluster, wall by wall. */
export function wolvesByWall(loose: readonly Note[], wallOf: WallOf): Map<string, Note[]> {
  const walls = new Map<string, Note[]>()
  for (const note of loose) {
    const wall = wallOf(note.place.in)
    if (wall !== null) walls.set(wall, [...(walls.get(wall) ?? []), note])
  }
  return walls
}

/** Of one wall: its highest level, its notes, and those of them that are in a cluster whose outermost has that level. */
type Progress = { highest: number; all: number; through: number }

type Notes = Iterable<Pick<Note, 'place' | 'deletedAt'>>

/**
 * How many levels a note stayed alone through, for each note of these: in a cluster of level n those below n, in none
 * all that its wall has gone through, and none beside the walls.
 */
export function lonelyLevels(notes: Notes, structure: ClusterStructure, wallOf: WallOf = ONE_WALL) {
  const gone = levelsByWall(notes, structure, wallOf)
  return ({ place }: Pick<Note, 'place'>): number => {
    const home = structure.homeOf(place.in)
    if (home !== null) return (structure.nodes.get(home)?.level ?? 1) - 1
    return gone.get(wallOf(place.in) ?? NO_WALL) ?? 0
  }
}

/** No id of a support. */
const NO_WALL = ' '

/**
 * The levels that each wall has gone through. A level is that once there is a higher one, or once two thirds of the notes
 * belong to a cluster whose outermost has that level or a higher one.
 */
export function levelsByWall(notes: Notes, structure: ClusterStructure, wallOf: WallOf): Map<string, number> {
  const outermost = outermostLevels(structure)
  const walls = new Map<string, Progress>()
  const progressOf = (wall: string) => {
    const known = walls.get(wall) ?? { highest: 0, all: 0, through: 0 }
    walls.set(wall, known)
    return known
  }
  for (const id of structure.roots) {
    const wall = wallOf(id)
    if (wall === null) continue
    const progress = progressOf(wall)
    progress.highest = Math.max(progress.highest, structure.nodes.get(id)?.level ?? 0)
  }
  for (const { place, deletedAt } of notes) {
    const wall = isLive({ deletedAt }) ? wallOf(place.in) : null
    if (wall === null) continue
    const progress = progressOf(wall)
    progress.all++
    if ((outermost.get(structure.homeOf(place.in) ?? '') ?? 0) >= progress.highest) progress.through++
  }
  return new Map([...walls].map(([wall, progress]) => [wall, levelsGone(progress)]))
}

function levelsGone({ highest, all, through }: Progress): number {
  return highest === 0 || through * 3 >= all * 2 ? highest : highest - 1
}

/** For each cluster the level of the outermost one that it lies in. */
function outermostLevels({ nodes }: ClusterStructure): Map<string, number> {
  const levels = new Map<string, number>()
  for (const { id, parent, level } of nodes.values())
    levels.set(id, parent === null ? level : (levels.get(parent) ?? level))
  return levels
}
