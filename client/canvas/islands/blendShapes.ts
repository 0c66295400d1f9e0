import type { Box, Point } from '../../../shared/geometry/box'
import type { IslandShape } from '../../../shared/queries/islandShape'

/** So many directions are enough that no corner is missed by an eye. */
const DIRECTIONS: readonly Point[] = Array.from({ length: 48 }, (_, at) => {
  const angle = (2 * Math.PI * at) / 48
  return { x: Math.cos(angle), y: Math.sin(angle) }
})

/** Between two shapes, `share` of the way: in each direction the farthest points of both, mixed. Stays convex. */
export function blendShapes(a: IslandShape, b: IslandShape, share: number): IslandShape {
  const corners = DIRECTIONS.map((to) => mix(farthest(a.outline, to), farthest(b.outline, to), share))
  const outline = corners.filter((corner, at) => isApart(corner, corners.at(at - 1) as Point))
  return { box: mixBoxes(a.box, b.box, share), card: mixBoxes(a.card, b.card, share), outline }
}

/** How far apart two shapes are at most, in page units. */
export function distanceOfShapes(a: IslandShape, b: IslandShape): number {
  const [p, q] = [a.box, b.box]
  return Math.max(
    Math.abs(p.x - q.x),
    Math.abs(p.y - q.y),
    Math.abs(p.x + p.width - q.x - q.width),
    Math.abs(p.y + p.height - q.y - q.height),
    Math.abs(a.card.x - b.card.x),
  )
}

export function isSameShape(a: IslandShape, b: IslandShape): boolean {
  if (a.outline.length !== b.outline.length) return false
  if (a.card.x !== b.card.x || a.card.y !== b.card.y || a.card.width !== b.card.width) return false
  return a.outline.every((point, at) => point.x === b.outline[at]?.x && point.y === b.outline[at]?.y)
}

function farthest(outline: readonly Point[], to: Point): Point {
  let best: Point = outline[0] ?? { x: 0, y: 0 }
  let reach = Number.NEGATIVE_INFINITY
  for (const point of outline) {
    const along = point.x * to.x + point.y * to.y
    if (along <= reach) continue
    reach = along
    best = point
  }
  return best
}

function isApart(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) > 0.5 || Math.abs(a.y - b.y) > 0.5
}

function mix(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}

function mixBoxes(a: Box, b: Box, share: number): Box {
  const { x, y } = mix(a, b, share)
  return { x, y, width: a.width + (b.width - a.width) * share, height: a.height + (b.height - a.height) * share }
}
