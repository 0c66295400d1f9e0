import { type Box, boxesOverlap, expandBox, type Point } from '../../shared/geometry/box'
import type { Size } from '../../shared/geometry/layout'
import { CLUSTER_MIDDLE, cardMiddle, NOTE_MIDDLE } from '../../shared/queries/middles'
import type { CommandContext } from './command'
import { PLACE_GAP } from './freePlaces'
import { type Ground, obstacles } from './ground'
import { blockOf } from './layBlock'

/** Room for what is written at the top of a zone, where it is high enough for that. Page units. */
const HEAD = 96
const STEP = 40
/** What finds no room lies askew on what lies there, one beside the next. */
const ASKEW = 28

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
  const room = insideOf(box)
  const taken = obstacles(ctx, ground, ids, null).filter((one) => boxesOverlap(one, box))
  const block = blockOf(ground, ids)
  const corner = firstFree(taken, block, room)
  if (corner !== null) return block.placesAt(corner)
  const places = new Map<string, Point>()
  for (const [at, id] of ids.entries()) {
    const one = blockOf(ground, [id])
    const free = firstFree(taken, one, room)
    if (free === null) places.set(id, inMiddle(ctx, id, box, at))
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
  const free = firstFree(taken, size, insideOf(box))
  return free ?? middleCorner(box, { x: size.width / 2, y: size.height / 2 }, taken.length)
}

function insideOf(box: Box): Box {
  const head = Math.min(HEAD, box.height / 5)
  return {
    x: box.x + PLACE_GAP,
    y: box.y + head,
    width: box.width - 2 * PLACE_GAP,
    height: box.height - head - PLACE_GAP,
  }
}

function firstFree(taken: readonly Box[], { width, height }: Size, room: Box): Point | null {
  const [right, bottom] = [room.x + room.width - width, room.y + room.height - height]
  for (let y = room.y; y <= bottom; y += STEP) {
    for (let x = room.x; x <= right; ) {
      const held = expandBox({ x, y, width, height }, PLACE_GAP / 2)
      const blocks = taken.filter((one) => boxesOverlap(one, held))
      if (blocks.length === 0) return { x: Math.round(x), y: Math.round(y) }
      x = Math.max(...blocks.map((one) => one.x + one.width)) + PLACE_GAP
    }
  }
  return null
}

function inMiddle({ projection }: CommandContext, id: string, box: Box, at: number): Point {
  const card = projection.cards.get(id)
  const middle = card !== undefined ? cardMiddle(card) : projection.notes.has(id) ? NOTE_MIDDLE : CLUSTER_MIDDLE
  return middleCorner(box, middle, at)
}

function middleCorner({ x, y, width, height }: Box, middle: Point, at: number): Point {
  const askew = (room: number) => (at * ASKEW) % Math.max(1, room / 2)
  return {
    x: Math.round(x + width / 2 - middle.x + askew(width)),
    y: Math.round(y + height / 2 - middle.y + askew(height)),
  }
}
