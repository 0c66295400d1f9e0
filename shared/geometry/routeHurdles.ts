import { type Box, boxFromCorners, expandBox, type Point } from './box'

/** What lies in the way of lines. `around` are the keys of what it lies in: who goes there has to go in first. */
export type Hurdle = { readonly key: string; readonly box: Box; readonly around: readonly string[] }

/** Those that meet a box; more do no harm. */
export type HurdlesIn = (box: Box) => readonly Hurdle[]

/** A line keeps so far off what is in its way. Page units. */
export const CLEAR = 5
/** So long a piece of a line is looked at at once, so that a long one that leans asks for little. Page units. */
const PIECE = 700

/** True where the way from a to b goes through the box, its edge not included. */
export function crossesBox(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  let [enter, leave] = [0, 1]
  for (const [from, step, low, high] of [
    [a.x, b.x - a.x, x, x + width],
    [a.y, b.y - a.y, y, y + height],
  ] as const) {
    if (Math.abs(step) < 1e-9) {
      if (from <= low || from >= high) return false
      continue
    }
    const [one, other] = [(low - from) / step, (high - from) / step]
    enter = Math.max(enter, Math.min(one, other))
    leave = Math.min(leave, Math.max(one, other))
  }
  return enter < leave - 1e-9
}

/** Those of them that the way meets, up to the piece of it in which it has met so many. */
export function hurdlesBetween(
  a: Point,
  b: Point,
  hurdlesIn: HurdlesIn,
  counts: (hurdle: Hurdle) => boolean,
  until = 1,
): Hurdle[] {
  const pieces = Math.min(400, Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / PIECE)))
  const met = new Set<Hurdle>()
  let from = a
  for (let at = 1; at <= pieces; at++) {
    const to = { x: a.x + ((b.x - a.x) * at) / pieces, y: a.y + ((b.y - a.y) * at) / pieces }
    const near = hurdlesIn(expandBox(boxFromCorners(from, to), CLEAR))
    for (const hurdle of near) {
      if (crossesBox(from, to, expandBox(hurdle.box, CLEAR)) && counts(hurdle)) met.add(hurdle)
    }
    if (met.size >= until) break
    from = to
  }
  return [...met]
}
