import type { Box, Point } from '../../shared/geometry/box'
import { findFreeBox } from '../../shared/geometry/freePlaces'
import { evenColumnsFor, layoutInGrid, packInRows, type Size } from '../../shared/geometry/layout'
import { CLUSTER_SPACE } from '../../shared/model/cluster'
import { NOTE_SIZE } from '../../shared/model/note'
import { ISLAND } from '../../shared/queries/islandShape'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import { PLACE_GAP } from './freePlaces'
import type { Ground } from './ground'

/** Things side by side as a block, not yet on the page. */
export type Block = Size & {
  /** Where each comes, its cluster's origin or its note's top left, for the block's top left on the page. */
  placesAt(corner: Point): Map<string, Point>
}

/** In rows and in reading order, as people laid them. */
export function blockOf(ground: Ground, ids: Iterable<string>): Block {
  const things = [...ids].flatMap((id) => {
    const box = ground.boxOf(id)
    const corner = ground.cornerOf(id)
    return box === null || corner === null ? [] : [{ id, box, corner }]
  })
  const ordered = inReadingOrder(things, ({ box }) => box)
  const cells = cellsOf(ordered.map(({ box }) => box))
  const ends = ordered.map(({ box }, at) => ({
    x: (cells[at]?.x ?? 0) + box.width,
    y: (cells[at]?.y ?? 0) + box.height,
  }))
  return {
    width: Math.max(0, ...ends.map(({ x }) => x)),
    height: Math.max(0, ...ends.map(({ y }) => y)),
    placesAt: ({ x, y }) =>
      new Map(
        ordered.map(({ id, box, corner }, at) => {
          const cell = cells[at] ?? { x: 0, y: 0 }
          return [id, { x: x + cell.x + corner.x - box.x, y: y + cell.y + corner.y - box.y }]
        }),
      ),
  }
}

/** The top lefts from (0, 0): in a grid what is of one size, else in rows. */
function cellsOf(sizes: readonly Size[]): Point[] {
  const { gap } = CLUSTER_SPACE
  const isNote = ({ width, height }: Size) => width === NOTE_SIZE && height === NOTE_SIZE
  if (!sizes.every(isNote)) return packInRows(sizes, gap)
  const count = sizes.length
  return layoutInGrid(count, { origin: { x: 0, y: 0 }, columns: evenColumnsFor(count), size: NOTE_SIZE, gap })
}

/** With room for an island around it, or for what lies in it alone. */
type Room = 'bare' | 'island'

/** The top left for a block as near to a page point as it covers none of these. */
export function freeCorner(taken: readonly Box[], block: Size, near: Point, room: Room): Point {
  const corner = findFreeBox(taken, sizeWith(block, room), PLACE_GAP, near, STEP)
  return room === 'bare'
    ? { x: Math.round(corner.x), y: Math.round(corner.y) }
    : { x: Math.round(corner.x + ISLAND.shore), y: Math.round(corner.y + ISLAND.top) }
}

/** The same to the right of an island, level with its top or with what lies in it, or as near to that as can be. */
export function freeCornerBeside(taken: readonly Box[], block: Size, island: Box, room: Room): Point {
  const size = sizeWith(block, room)
  const top = room === 'bare' ? island.y + ISLAND.top : island.y
  const near = { x: island.x + island.width + PLACE_GAP + size.width / 2, y: top + size.height / 2 }
  return freeCorner(taken, block, near, room)
}

function sizeWith({ width, height }: Size, room: Room): Size {
  if (room === 'bare') return { width, height }
  const { shore, top, card } = ISLAND
  return { width: Math.max(card.narrowest, width) + 2 * shore, height: height + top + shore }
}

const STEP = 112

/** The origin of a cluster whose content has its top left there. */
export function originAround({ x, y }: Point): Point {
  return { x: Math.round(x - ISLAND.shore), y: Math.round(y - ISLAND.top) }
}
