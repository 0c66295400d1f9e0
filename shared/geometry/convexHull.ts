import type { Point } from './box'

/** The smallest convex shape around the points, clockwise on the page, without points on its edges (Andrew 1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  const upper = halfHull(sorted)
  const lower = halfHull(sorted.reverse())
  return [...upper.slice(0, -1), ...lower.slice(0, -1)]
}

function halfHull(sorted: readonly Point[]): Point[] {
  const hull: Point[] = []
  for (const point of sorted) {
    while (hull.length >= 2 && turn(hull.at(-2) as Point, hull.at(-1) as Point, point) <= 0) hull.pop()
    hull.push(point)
  }
  return hull
}

/** Positive where the way over b turns clockwise on the page, whose y grows downwards. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

const CORNERS: readonly Point[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
]

/** A convex hull with room of at least so many page units around it. Its corners are square: round them when drawing. */
export function inflateHull(hull: readonly Point[], by: number): Point[] {
  return convexHull(hull.flatMap(({ x, y }) => CORNERS.map((to) => ({ x: x + to.x * by, y: y + to.y * by }))))
}

/** True for a point inside a convex hull or on its edge. */
export function hullContains(hull: readonly Point[], point: Point): boolean {
  return hull.length > 2 && hull.every((corner, at) => turn(corner, hull[(at + 1) % hull.length] as Point, point) >= 0)
}

/** The middle of the area of a polygon. */
export function middleOfArea(outline: readonly Point[]): Point {
  let [x, y, doubled] = [0, 0, 0]
  for (const [at, a] of outline.entries()) {
    const b = outline[(at + 1) % outline.length] as Point
    const cross = a.x * b.y - b.x * a.y
    doubled += cross
    x += (a.x + b.x) * cross
    y += (a.y + b.y) * cross
  }
  return doubled === 0 ? (outline[0] ?? { x: 0, y: 0 }) : { x: x / (3 * doubled), y: y / (3 * doubled) }
}
