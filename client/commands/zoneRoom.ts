import { type Box, boxesOverlap, expandBox, type Point } from '../../shared/geometry/box'
import { findFreeBoxInside } from '../../shared/geometry/freeBoxInside'
import type { Size } from '../../shared/geometry/layout'
import type { CommandContext } from './command'
import { PLACE_GAP } from './freePlaces'
import { type Ground, obstacles } from './ground'
import { blockOf } from './layBlock'
import { thingMiddle } from './zoneRefusal'

/** Of a zone, what its label takes at the top, and its edges. Page units. */
const MARGIN = { top: 110, side: 32 }
/** What finds no room lies askew on what lies there, one beside the next. */
const ASKEW = 28

/** A zone's box without its label and its edges; of a part of it, or of a small one, as much as is left. */
export function roomInZone(box: Box): Box {
  const side = Math.min(MARGIN.side, box.width / 10)
  const top = Math.min(MARGIN.top, box.height / 5)
  return { ...expandBox(box, -side), y: box.y + top, height: box.height - top - side }
}

/**
 * Free places in a box of a zone, as one writes: from its top left on. As one block where there is room for it, else one
 * by one, and where there is none in its middle. Page top lefts, of a cluster its origin.
 */
export function placesInZone(
  ctx: CommandContext,
  ground: Ground,
  ids: readonly string[],
  box: Box,
): Map<string, Point> {
  const room = roomInZone(box)
  const taken = obstacles(ctx, ground, ids, null).filter((one) => boxesOverlap(one, box))
  const block = blockOf(ground, ids)
  const corner = findFreeBoxInside(taken, block, PLACE_GAP, room)
  if (corner !== null) return block.placesAt(corner)
  const places = new Map<string, Point>()
  for (const [at, id] of ids.entries()) {
    const one = blockOf(ground, [id])
    const free = freeIn(taken, one, room)
    if (free === null) places.set(id, middleCorner(box, thingMiddle(ctx, id), at))
    else {
      for (const [placed, point] of one.placesAt(free)) places.set(placed, point)
      taken.push({ ...free, width: one.width, height: one.height })
    }
  }
  return places
}

/** The top left for something new of this size in a zone. */
export function freeInZone(ctx: CommandContext, ground: Ground, size: Size, box: Box): Point {
  const taken = obstacles(ctx, ground, [], null).filter((one) => boxesOverlap(one, box))
  const free = freeIn(taken, size, roomInZone(box))
  return free ?? middleCorner(box, { x: size.width / 2, y: size.height / 2 }, taken.length)
}

/** What is wider, or higher, than the room lies with its middle in the middle of it. */
function freeIn(taken: readonly Box[], { width, height }: Size, room: Box): Point | null {
  const [over, above] = [Math.max(0, width - room.width), Math.max(0, height - room.height)]
  const wide = { x: room.x - over / 2, y: room.y - above / 2, width: room.width + over, height: room.height + above }
  const free = findFreeBoxInside(taken, { width, height }, PLACE_GAP, wide)
  return free === null ? null : { x: Math.round(free.x), y: Math.round(free.y) }
}

function middleCorner({ x, y, width, height }: Box, middle: Point, at: number): Point {
  const askew = (room: number) => (at * ASKEW) % Math.max(1, room / 2)
  return {
    x: Math.round(x + width / 2 - middle.x + askew(width)),
    y: Math.round(y + height / 2 - middle.y + askew(height)),
  }
}
