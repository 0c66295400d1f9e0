import type { Point } from './box'
import { hullContains } from './convexHull'
import type { Bend, RouteEnd } from './routeAround'
import { directionOf, distanceOf, type Exit, exitAt, exitNearest, exitTowards, middleOf } from './routeOutline'
import { shift, softPath, type Turn } from './routePath'

/** The places on the edges of both ends where a line would leave them by itself. */
export type Exits = { readonly from: Exit; readonly to: Exit }

/** How near a turn's corner a line begins to turn, in so many of how far off it the line is. */
const TURN = 2.2
/** A line leaves an edge at least so steeply: a cosine. */
const STEEP = 0.12

export function exitsOf(from: RouteEnd, to: RouteEnd, bends: readonly Bend[]): Exits {
  const [start, goal] = [middleOf(from.outline), middleOf(to.outline)]
  if (hullContains(from.outline, goal)) return insideExits(from, to)
  if (hullContains(to.outline, start)) {
    const { from: inner, to: outer } = insideExits(to, from)
    return { from: outer, to: inner }
  }
  const first = bends[0]?.point ?? goal
  const last = bends.at(-1)?.point ?? start
  return {
    from: exitTowards(from.outline, start, directionOf(start, first)),
    to: exitTowards(to.outline, goal, directionOf(goal, last)),
  }
}

/** To what lies in the outer one the line goes from the edge that is nearest to it. */
function insideExits(outer: RouteEnd, inner: RouteEnd): Exits {
  const middle = middleOf(inner.outline)
  const shore = exitNearest(outer.outline, middle)
  return { from: shore, to: exitTowards(inner.outline, middle, directionOf(middle, shore.point)) }
}

type Laid = {
  readonly from: RouteEnd
  readonly to: RouteEnd
  /** Where they leave by themselves, and where they do so that each has room. */
  readonly exits: Exits
  readonly spread: { readonly from: number; readonly to: number }
  readonly turns: readonly { readonly point: Point; readonly off: number }[]
  /** Between an edge and the line. Page units. */
  readonly gap: number
}

/** The line from edge to edge. */
export function layRoute({ from, to, exits, spread, turns, gap }: Laid): Point[] {
  const soft = turns.map(({ point, off }): Turn => ({ point, reach: off * TURN }))
  const leave = (end: RouteEnd, own: Exit, at: number, next: Point): Point => {
    const exit = exitAt(end.outline, at)
    const to = directionOf(exit.point, next)
    return to.x * exit.out.x + to.y * exit.out.y < STEEP ? own.point : exit.point
  }
  const [first, last] = [soft[0]?.point, soft.at(-1)?.point]
  const start = leave(from, exits.from, spread.from, first ?? exitAt(to.outline, spread.to).point)
  const end = leave(to, exits.to, spread.to, last ?? start)
  const isShort = soft.length === 0 && distanceOf(start, end) < 3 * gap
  if (isShort) return shortLine(start, end, gap)
  return softPath(
    shift(start, directionOf(start, first ?? end), gap),
    soft,
    shift(end, directionOf(end, last ?? start), gap),
  )
}

/** Between what touches there is still a line that can be seen and taken. */
function shortLine(start: Point, end: Point, gap: number): Point[] {
  const to = directionOf(start, end)
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  const half = Math.max(gap, distanceOf(start, end) / 2)
  return [shift(middle, to, -half), shift(middle, to, half)]
}
