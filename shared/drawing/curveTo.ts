import type { Point } from '../geometry/box'
import type { DrawingContext } from './context'

/** A cubic curve as two quadratic ones, which every context here knows: near enough for what is drawn with it. */
export function curveTo(
  context: Pick<DrawingContext, 'quadraticCurveTo'>,
  from: Point,
  [first, second, to]: readonly [Point, Point, Point],
): void {
  const a = between(from, first, 0.75)
  const b = between(to, second, 0.75)
  const middle = between(a, b, 0.5)
  context.quadraticCurveTo(a.x, a.y, middle.x, middle.y)
  context.quadraticCurveTo(b.x, b.y, to.x, to.y)
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}
