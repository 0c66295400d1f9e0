import type { Point } from '../../geometry/box'
import type { DrawingContext } from '../context'
import { curveTo } from '../curveTo'

/** From the first point, where the path stands already, through all others: smooth, and never beyond a peak. */
export function traceSmooth(context: Pick<DrawingContext, 'quadraticCurveTo'>, points: readonly Point[]): void {
  const slopes = slopesOf(points)
  for (let at = 1; at < points.length; at++) {
    const [from, to] = [points[at - 1] as Point, points[at] as Point]
    const third = (to.x - from.x) / 3
    const first = { x: from.x + third, y: from.y + third * (slopes[at - 1] as number) }
    const second = { x: to.x - third, y: to.y - third * (slopes[at] as number) }
    curveTo(context, from, [first, second, to])
  }
}

/** Of a curve that rises and falls only where its points do (Fritsch and Carlson). */
function slopesOf(points: readonly Point[]): number[] {
  const steps = points.slice(1).map((point, at) => {
    const before = points[at] as Point
    return (point.y - before.y) / Math.max(1e-6, point.x - before.x)
  })
  return points.map((_, at) => {
    const [before, after] = [steps[at - 1], steps[at]]
    if (before === undefined || after === undefined) return before ?? after ?? 0
    if (before * after <= 0) return 0
    return (2 * before * after) / (before + after)
  })
}
