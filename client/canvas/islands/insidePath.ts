import type { Box, Point } from '../../../shared/geometry/box'

/** True for a point inside a closed path, by how often a ray from it crosses the path (even-odd). */
export function isInsidePath(path: readonly Point[], { x, y }: Point): boolean {
  let isInside = false
  for (let at = 0, before = path.length - 1; at < path.length; before = at++) {
    const [a, b] = [path[at] as Point, path[before] as Point]
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside
  }
  return isInside
}

/** The same for all that is around something. */
export function isWholeInsidePath(
  path: readonly Point[],
  { outline, card }: { outline: readonly Point[]; card: Box },
): boolean {
  const corners = [
    { x: card.x, y: card.y },
    { x: card.x + card.width, y: card.y },
  ]
  return [...outline, ...corners].every((point) => isInsidePath(path, point))
}
