import { type Box, boxAround, boxesOverlap, expandBox, type Point } from './box'
import type { Size } from './layout'

/** As wide for its height as a screen. */
const ASPECT = 16 / 9

/**
 * The top left for a box of this size right of or below one of the large things, or of everything, that keeps `gap`
 * from all: where everything together then needs the smallest screen. The origin where nothing is there.
 */
export function roomBeside(large: readonly Box[], others: readonly Box[], size: Size, gap: number): Point {
  const whole = boxAround([...large, ...others])
  if (whole === null) return { x: 0, y: 0 }
  const places = [whole, ...large].flatMap((box) => [
    { x: box.x + box.width + gap, y: box.y },
    { x: box.x, y: box.y + box.height + gap },
  ])
  const free = places.filter((place) => isFree([...large, ...others], expandBox({ ...place, ...size }, gap - 1)))
  const screenFor = (place: Point) => {
    const { width, height } = boxAround([whole, { ...place, ...size }]) ?? whole
    return Math.max(width, height * ASPECT)
  }
  const [first = { x: whole.x + whole.width + gap, y: whole.y }, ...rest] = free
  return rest.reduce((best, place) => (screenFor(place) < screenFor(best) - 0.5 ? place : best), first)
}

function isFree(taken: readonly Box[], room: Box): boolean {
  return !taken.some((box) => boxesOverlap(box, room))
}
