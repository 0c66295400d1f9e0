import { type Box, boxAround, boxesOverlap, centerOf, expandBox, type Point } from './box'
import { ringCells } from './freePlaces'
import { columnsFor, gridSize } from './layout'

type Room = {
  /** What lies there and does not belong to it: other notes, other islands. */
  readonly foreign: readonly Box[]
  /** The side of a square, and the distance between two, in page units. */
  readonly size: number
  readonly gap: number
}

export type ClusterRoom = Room & {
  /** What lies directly in the cluster: notes, and the islands in it. The first is where its grid begins. */
  readonly members: readonly Box[]
  /** The top left of a cluster's content that holds nothing yet. */
  readonly first: Point
  /** Where a hand holds the middle of what it brings; null: after the last in reading order. */
  readonly near: Point | null
  readonly count: number
}

/** To grow over something foreign is as bad as so many steps of way. */
const FOREIGN_STEPS = 8
/** Beyond so many cells there is nothing near. */
const RINGS = 60

/**
 * The top lefts of squares that join a cluster, on whole page units: each in the free cell of the cluster's grid that
 * is nearest; but where the hand holds the first one over a free spot of the cluster, it stays there.
 */
export function placesInCluster({ members, first, near, count, ...room }: ClusterRoom): Point[] {
  const taken = [...members]
  const places: Point[] = []
  const add = (place: Point) => {
    const whole = toUnits(place)
    places.push(whole)
    taken.push({ ...whole, width: room.size, height: room.size })
  }
  if (count > 0 && taken.length === 0) add(first)
  if (near !== null && places.length < count) {
    const hand = withinReach(taken, near, room)
    const spot = { x: near.x - room.size / 2, y: near.y - room.size / 2 }
    const isOver = hand.x === near.x && hand.y === near.y
    if (isOver && isFree(spot, [...taken, ...room.foreign], room)) add(spot)
    for (const cell of nearestCells(taken, hand, room, count - places.length)) add(cell)
  }
  while (places.length < count) add(nearestCell(taken, afterLast(taken, room), room))
  return places
}

/** The point, or the nearest to it from where a square would still lie in the cluster or at its edge. */
function withinReach(members: readonly Box[], { x, y }: Point, { size, gap }: Room): Point {
  const reach = expandBox(boxAround(members) as Box, size / 2 + gap)
  return { x: clamp(x, reach.x, reach.width), y: clamp(y, reach.y, reach.height) }
}

/**
 * Where the second note of a new cluster comes: the top left beside `target` on the free side that `towards` (the
 * middle of the dropped one) leans to; to the right where it leans to none.
 * @public
 */
export function placeBeside({ target, towards, ...room }: Room & { target: Box; towards: Point }): Point {
  const { size, gap, foreign } = room
  const middle = centerOf(target)
  const lean = { x: towards.x - middle.x, y: towards.y - middle.y }
  const isLeaning = Math.hypot(lean.x, lean.y) >= size * LEANING
  const sides = [
    { place: { x: target.x + target.width + gap, y: target.y }, lean: lean.x },
    { place: { x: target.x, y: target.y + target.height + gap }, lean: lean.y },
    { place: { x: target.x - gap - size, y: target.y }, lean: -lean.x },
    { place: { x: target.x, y: target.y - gap - size }, lean: -lean.y },
  ]
  if (isLeaning) sides.sort((a, b) => b.lean - a.lean)
  const free = sides.find(({ place }) => isFree(place, foreign, room))
  return toUnits(free?.place ?? nearestCell([target], towards, room))
}

/** Less than this of a square's side is no leaning: nobody drops to the pixel. */
const LEANING = 0.1

function isFree(place: Point, taken: readonly Box[], { size, gap }: Room): boolean {
  const square = expandBox({ ...place, width: size, height: size }, gap / 2)
  return !taken.some((box) => boxesOverlap(box, square))
}

/** The middle of the cell that comes next as people read. */
function afterLast(members: readonly Box[], { size, gap }: Room): Point {
  const whole = boxAround(members) as Box
  const lastRow = Math.max(...members.map(({ y }) => y)) - size / 2
  const row = boxAround(members.filter(({ y }) => y > lastRow)) as Box
  const count = members.length + 1
  const width = Math.max(whole.width, gridSize(count, columnsFor(count), size, gap).width)
  const hasRoom = row.x + row.width + gap + size <= whole.x + width
  const corner = hasRoom
    ? { x: row.x + row.width + gap, y: row.y }
    : { x: whole.x, y: Math.max(row.y, whole.y + whole.height - size) + size + gap }
  return { x: corner.x + size / 2, y: corner.y + size / 2 }
}

/** The free cell of the grid that is nearest; below everything where none is near. */
function nearestCell(members: readonly Box[], near: Point, room: Room): Point {
  const below = boxAround(members) as Box
  return nearestCells(members, near, room, 1)[0] ?? { x: below.x, y: below.y + below.height + room.gap }
}

/**
 * The free cells of the grid with the least way to the point, the nearest first; of several as near the first clockwise
 * from the right. Fewer than `count` where none is near.
 */
function nearestCells(members: readonly Box[], near: Point, room: Room, count: number): Point[] {
  const { size, gap, foreign } = room
  const step = size + gap
  const { x: left, y: top } = members[0] as Box
  const home = {
    x: Math.round((near.x - size / 2 - left) / step),
    y: Math.round((near.y - size / 2 - top) / step),
  }
  const best: { place: Point; cost: number }[] = []
  for (let ring = 0; ring <= RINGS && count > 0; ring++) {
    const worst = best[count - 1]?.cost ?? Number.POSITIVE_INFINITY
    if ((ring - 0.5) * step > worst) break
    for (const cell of ringCells(ring)) {
      const place = { x: left + (home.x + cell.x) * step, y: top + (home.y + cell.y) * step }
      const way = wayTo({ x: place.x + size / 2 - near.x, y: place.y + size / 2 - near.y })
      if (way >= worst || !isFree(place, members, room)) continue
      best.push({ place, cost: way + (isFree(place, foreign, room) ? 0 : FOREIGN_STEPS * step) })
    }
    best.sort((a, b) => a.cost - b.cost).splice(count)
  }
  return best.map(({ place }) => place)
}

/** As long as it is, and less than a unit more by its direction. */
function wayTo({ x, y }: Point): number {
  const turn = Math.atan2(y, x) / (2 * Math.PI)
  return Math.hypot(x, y) + (turn < 0 ? turn + 1 : turn)
}

/** Never -0, which is not equal to 0 for whoever compares documents. */
function toUnits({ x, y }: Point): Point {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 }
}

function clamp(value: number, from: number, length: number): number {
  return Math.min(from + length, Math.max(from, value))
}
