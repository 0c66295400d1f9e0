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

/** The cells at this distance from the middle, the nearest first. */
export function ringCells(ring: number): Point[] {
  if (ring === 0) return [{ x: 0, y: 0 }]
  const cells: Point[] = []
  for (let i = -ring; i <= ring; i++) cells.push({ x: i, y: -ring }, { x: i, y: ring })
  for (let i = 1 - ring; i < ring; i++) cells.push({ x: -ring, y: i }, { x: ring, y: i })
  return cells.sort((a, b) => a.x * a.x + a.y * a.y - (b.x * b.x + b.y * b.y))
}
