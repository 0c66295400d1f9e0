import { type Box, boxAround, boxContains, boxesOverlap, centerOf, expandBox, type Point } from './box'
import { columnsFor, gridSize, layoutInGrid, type Size } from './layout'

/** How many steps around the wished point are tried before everything goes beside what is there. */
const RINGS = 24

/**
 * The top left for a box of this size that keeps `gap` from everything, as close to being centred on `near` as a walk
 * in steps of `step` finds; else to the right of everything.
 */
export function findFreeBox(existing: readonly Box[], size: Size, gap: number, near: Point, step: number): Point {
  const wished = { x: near.x - size.width / 2, y: near.y - size.height / 2 }
  const reach = RINGS * step
  const around = expandBox({ ...wished, ...size }, reach + gap)
  const close = existing.filter((box) => boxesOverlap(box, around))
  for (let ring = 0; ring <= RINGS; ring++) {
    for (const cell of ringCells(ring)) {
      const place = { x: wished.x + cell.x * step, y: wished.y + cell.y * step }
      const room = expandBox({ ...place, ...size }, gap)
      if (!close.some((box) => boxesOverlap(box, room))) return place
    }
  }
  return placeBesideAll(existing, size, gap)
}

/** The top left for a box to the right of everything, level with its top; the origin where nothing is there. */
export function placeBesideAll(existing: readonly Box[], size: Size, gap: number): Point {
  const whole = boxAround(existing)
  if (whole === null) return { x: 0, y: 0 }
  const sides = [
    { x: whole.x + whole.width + gap, y: whole.y },
    { x: whole.x, y: whole.y + whole.height + gap },
    { x: whole.x - gap - size.width, y: whole.y },
    { x: whole.x, y: whole.y - gap - size.height },
  ]
  const nearest = (side: Point) => Math.max(Math.abs(side.x), Math.abs(side.y))
  const [right, ...others] = sides as [Point, ...Point[]]
  if (nearest(right) <= FAR_OUT) return right
  return others.reduce((best, side) => (nearest(side) < nearest(best) ? side : best), right)
}

/** Beyond this the right is no place to put anything: something lies at the end of the page. */
const FAR_OUT = 1e7

/**
 * The top lefts of `count` squares in one block close to 16:10 that overlaps nothing, as close to `near` as there is
 * room; else beside everything.
 */
export function findFreePlaces(
  existing: readonly Box[],
  count: number,
  size: number,
  gap: number,
  near: Point,
): Point[] {
  const columns = columnsFor(count)
  const origin = findFreeBox(existing, gridSize(count, columns, size, gap), gap, near, size + gap)
  return layoutInGrid(count, { origin, columns, size, gap })
}

/** The top left for a square inside the box that keeps `gap` from everything, close to the box's middle; null without. */
export function findFreePlaceInside(existing: readonly Box[], size: number, gap: number, inside: Box): Point | null {
  const middle = centerOf(inside)
  const wished = { x: middle.x - size / 2, y: middle.y - size / 2 }
  const step = (size + gap) / 4
  const close = existing.filter((box) => boxesOverlap(box, expandBox(inside, gap)))
  for (let ring = 0; ring <= RINGS; ring++) {
    for (const cell of ringCells(ring)) {
      const place = { x: wished.x + cell.x * step, y: wished.y + cell.y * step }
      const isInside = boxContains(inside, place) && boxContains(inside, { x: place.x + size, y: place.y + size })
      const room = expandBox({ ...place, width: size, height: size }, gap)
      if (isInside && !close.some((box) => boxesOverlap(box, room))) return place
    }
  }
  return null
}

/** The first place in reading order for a box inside another one that keeps `gap` from everything; null without. */
export function findFreeBoxInside(existing: readonly Box[], size: Size, gap: number, inside: Box): Point | null {
  const right = inside.x + inside.width - size.width
  const bottom = inside.y + inside.height - size.height
  const around = expandBox(inside, gap)
  const close = existing.filter((box) => boxesOverlap(box, around)).sort((a, b) => a.x - b.x)
  const rows = [inside.y, ...close.map(({ y, height }) => y + height + gap)].filter((y) => y >= inside.y && y <= bottom)
  for (const y of [...new Set(rows)].sort((a, b) => a - b)) {
    const x = firstFreeInRow(close, { ...inside, ...size, y }, gap)
    if (x <= right) return { x, y }
  }
  return null
}

/** Where the row is free from for a box, at the earliest where it lies; the others come from left to right. */
function firstFreeInRow(others: readonly Box[], box: Box, gap: number): number {
  let room = expandBox(box, gap - 0.5)
  let { x } = box
  let end = Number.NEGATIVE_INFINITY
  for (const other of others) {
    if (other.y >= room.y + room.height || room.y >= other.y + other.height) continue
    // All that begins before the room's end is known: where none of it reaches into the room, the room is free.
    while (other.x >= room.x + room.width && end > room.x) {
      x = end + gap
      room = expandBox({ ...box, x }, gap - 0.5)
    }
    if (other.x >= room.x + room.width) return x
    end = Math.max(end, other.x + other.width)
  }
  return end > room.x ? end + gap : x
}

/** The cells at this distance from the middle, the nearest first. */
export function ringCells(ring: number): Point[] {
  if (ring === 0) return [{ x: 0, y: 0 }]
  const cells: Point[] = []
  for (let i = -ring; i <= ring; i++) cells.push({ x: i, y: -ring }, { x: i, y: ring })
  for (let i = 1 - ring; i < ring; i++) cells.push({ x: -ring, y: i }, { x: ring, y: i })
  return cells.sort((a, b) => a.x * a.x + a.y * a.y - (b.x * b.x + b.y * b.y))
}
