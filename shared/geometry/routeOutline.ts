import type { Point } from './box'
import { middleOfArea } from './convexHull'

/** The edge of a thing that lines lead to: convex, clockwise on the page. */
export type Outline = readonly Point[]

/** A place on an outline: how far along it, from its first corner, and which way is out. Page units. */
export type Exit = { readonly at: number; readonly point: Point; readonly out: Point }

const TINY = 1e-6
const EAST: Point = { x: 1, y: 0 }

export function middleOf(outline: Outline): Point {
  const [first] = outline
  if (first === undefined) return { x: 0, y: 0 }
  const middle = middleOfArea(outline)
  return Number.isFinite(middle.x) && Number.isFinite(middle.y) ? middle : first
}

/** Of length 1; to the right where the two are one. */
export function directionOf(from: Point, to: Point): Point {
  const [x, y] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(x, y)
  return length < TINY ? EAST : { x: x / length, y: y / length }
}

export function distanceOf(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}

export function lengthAround(outline: Outline): number {
  return outline.reduce((sum, corner, at) => sum + distanceOf(corner, outline[(at + 1) % outline.length] as Point), 0)
}

/** Where the way from a point inside leaves the outline in a direction. */
export function exitTowards(outline: Outline, inside: Point, direction: Point): Exit {
  let best: Exit | null = null
  let [bestReach, along] = [Number.NEGATIVE_INFINITY, 0]
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length] as Point
    const edge = { x: b.x - a.x, y: b.y - a.y }
    const length = Math.hypot(edge.x, edge.y)
    const across = direction.x * edge.y - direction.y * edge.x
    if (length > TINY && Math.abs(across) > TINY) {
      const away = { x: a.x - inside.x, y: a.y - inside.y }
      const reach = (away.x * edge.y - away.y * edge.x) / across
      const share = (away.x * direction.y - away.y * direction.x) / across
      if (share >= -TINY && share <= 1 + TINY && reach > bestReach) {
        bestReach = reach
        const point = { x: a.x + edge.x * share, y: a.y + edge.y * share }
        best = { at: along + share * length, point, out: { x: edge.y / length, y: -edge.x / length } }
      }
    }
    along += length
  }
  return best ?? { at: 0, point: outline[0] ?? inside, out: direction }
}

/** The place so far along it, counted round and round. */
export function exitAt(outline: Outline, at: number): Exit {
  const whole = lengthAround(outline)
  let left = whole < TINY ? 0 : ((at % whole) + whole) % whole
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length] as Point
    const length = distanceOf(a, b)
    if (left <= length && length > TINY) {
      const to = directionOf(a, b)
      return { at, point: { x: a.x + to.x * left, y: a.y + to.y * left }, out: { x: to.y, y: -to.x } }
    }
    left -= length
  }
  return { at, point: outline[0] ?? { x: 0, y: 0 }, out: EAST }
}

/** The place on the outline that is nearest to a point. */
export function exitNearest(outline: Outline, point: Point): Exit {
  let [best, bestDistance, along]: [Exit | null, number, number] = [null, Number.POSITIVE_INFINITY, 0]
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length] as Point
    const length = distanceOf(a, b)
    const to = directionOf(a, b)
    const share = Math.max(0, Math.min(length, (point.x - a.x) * to.x + (point.y - a.y) * to.y))
    const place = { x: a.x + to.x * share, y: a.y + to.y * share }
    const distance = distanceOf(place, point)
    if (distance < bestDistance) {
      bestDistance = distance
      best = { at: along + share, point: place, out: { x: to.y, y: -to.x } }
    }
    along += length
  }
  return best ?? { at: 0, point, out: EAST }
}
