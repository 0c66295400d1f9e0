import { type Box, boxesOverlap } from '../geometry/box'
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
 * pile. Then every loose note and card that an island covers goes to the nearest free place; others stay, also where they lie
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
  const loose = [
    ...looseNotes(records.notes, islands, origins).map(({ id, at }) => ({ id, box: noteBox(at) })),
    ...looseCards(records, islands, origins),
  ]
  const isCovered = ({ id, box }: Placed) => !isHeld(id) && covers.some((cover) => boxesOverlap(cover, box))
  const taken = [...covers, ...loose.filter((each) => !isCovered(each)).map(({ box }) => box)]
  for (const { id, box } of loose.filter(isCovered)) {
    const way = wayToFree(box, taken, WALL_GAP)
    const to = { ...box, x: box.x + way.x, y: box.y + way.y }
    addWay(ways, id, box, to)
    taken.push(to)
  }
  return ways
}

type Placed = { readonly id: string; readonly box: Box }
