import { type Box, boxAround, type Point } from './box'
import { directionOf, distanceOf } from './routeOutline'

const STEPS = 7

/** Where a line turns, and how far before it begins to. Page units. */
export type Turn = { readonly point: Point; readonly reach: number }

/** The points of a line that turns softly, near enough to be drawn as they are. */
export function softPath(start: Point, turns: readonly Turn[], end: Point): Point[] {
  const path: Point[] = [start]
  for (const [at, { point: bend, reach: most }] of turns.entries()) {
    const [before, next] = [turns[at - 1]?.point ?? start, turns[at + 1]?.point ?? end]
    const reach = Math.min(most, distanceOf(before, bend) / 2, distanceOf(bend, next) / 2)
    const [from, to] = [shift(bend, directionOf(bend, before), reach), shift(bend, directionOf(bend, next), reach)]
    for (let step = 0; step <= STEPS; step++) {
      const share = step / STEPS
      const rest = 1 - share
      path.push({
        x: rest * rest * from.x + 2 * rest * share * bend.x + share * share * to.x,
        y: rest * rest * from.y + 2 * rest * share * bend.y + share * share * to.y,
      })
    }
  }
  return [...path, end]
}

export function shift({ x, y }: Point, direction: Point, by: number): Point {
  return { x: x + direction.x * by, y: y + direction.y * by }
}

export function lengthOf(path: readonly Point[]): number {
  return path.reduce((sum, point, at) => (at === 0 ? 0 : sum + distanceOf(path[at - 1] as Point, point)), 0)
}

/** The point so far along a path, and which way it goes there. */
export function pointAlong(path: readonly Point[], length: number): { readonly point: Point; readonly to: Point } {
  let left = Math.max(0, length)
  for (const [at, point] of path.entries()) {
    const next = path[at + 1]
    if (next === undefined) break
    const step = distanceOf(point, next)
    if (left <= step) return { point: shift(point, directionOf(point, next), left), to: directionOf(point, next) }
    left -= step
  }
  const [last, before] = [path.at(-1) ?? { x: 0, y: 0 }, path.at(-2)]
  return { point: last, to: before === undefined ? { x: 1, y: 0 } : directionOf(before, last) }
}

/** The path without so much of its start and its end; never less than a point of it. */
export function trimPath(path: readonly Point[], start: number, end: number): Point[] {
  const whole = lengthOf(path)
  const from = Math.min(start, whole / 2)
  const to = Math.max(whole - end, whole / 2)
  const trimmed = [pointAlong(path, from).point]
  let along = 0
  for (const [at, point] of path.entries()) {
    if (at > 0) along += distanceOf(path[at - 1] as Point, point)
    if (along > from && along < to) trimmed.push(point)
  }
  trimmed.push(pointAlong(path, to).point)
  return trimmed
}

export function distanceToPath(path: readonly Point[], point: Point): number {
  let best = Number.POSITIVE_INFINITY
  for (const [at, a] of path.entries()) {
    const b = path[at + 1] ?? a
    const length = distanceOf(a, b)
    const to = directionOf(a, b)
    const along = Math.max(0, Math.min(length, (point.x - a.x) * to.x + (point.y - a.y) * to.y))
    best = Math.min(best, distanceOf(shift(a, to, along), point))
  }
  return best
}

/** The box around a path; empty, at the origin, around none. */
export function boxOfPath(path: readonly Point[]): Box {
  const box = boxAround(path.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))
  return box ?? { x: 0, y: 0, width: 0, height: 0 }
}
