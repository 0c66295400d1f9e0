import { boxesOverlap, type Point } from '../geometry/box'
import { separateBoxes } from '../geometry/separateBoxes'
import { wayToFree } from '../geometry/wayToFree'
import type { TreeRecords } from './clusterTree'
import { readIslands } from './islands'
import {
  addWay,
  type IsHeld,
  looseCards,
  looseNotes,
  noteBox,
  shiftIsland,
  stuckIslands,
  type Ways,
} from './islandWays'
import { clusterOrigins } from './pagePositions'

/** Between two islands, and between an island and a loose note that lay under it; page units. */
const WALL_GAP = 24

/**
 * The outermost islands apart until none overlaps, each as near as can be to where people put it, folded ones by their
 * pile. Then every loose note that an island covers goes to the nearest free place; others stay, also where they lie
 * over each other. What another holds stays, and the others keep clear of it.
 */
export function planTidyWall(records: TreeRecords, isHeld: IsHeld): Ways {
  const islands = readIslands(records)
  const stuck = stuckIslands(islands, isHeld)
  const outermost = [...islands.values()].filter(({ parent }) => parent === null)
  const boxes = outermost.map(({ id, box }) => ({ ...box, id, isFixed: stuck.has(id) }))
  const ways = separateBoxes(boxes, WALL_GAP)
  const covers = outermost.map((island) => shiftIsland(island, ways.get(island.id)).box)
  const origins = clusterOrigins(records.clusters, records.zones)
  const loose = looseNotes(records.notes, islands, origins)
  const isCovered = ({ id, at }: { id: string; at: Point }) =>
    !isHeld(id) && covers.some((box) => boxesOverlap(box, noteBox(at)))
  const taken = [
    ...covers,
    ...looseCards(records, origins),
    ...loose.filter((note) => !isCovered(note)).map(({ at }) => noteBox(at)),
  ]
  for (const note of loose.filter(isCovered)) {
    const way = wayToFree(noteBox(note.at), taken, WALL_GAP)
    const to = { x: note.at.x + way.x, y: note.at.y + way.y }
    addWay(ways, note.id, note.at, to)
    taken.push(noteBox(to))
  }
  return ways
}
