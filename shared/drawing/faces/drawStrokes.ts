import type { Box } from '../../geometry/box'
import type { DrawingContext } from '../context'

/** Of the side of the square. */
const WIDTH = 0.018

/** Draws what a hand drew, smoothed: strokes of x, y, x, y, … from 0 to 1 of a square. A lone point is a dot. */
export function drawStrokes(
  context: DrawingContext,
  strokes: readonly (readonly number[])[],
  { x, y, width, height }: Box,
  color: string,
): void {
  const side = Math.min(width, height)
  context.strokeStyle = color
  context.lineWidth = side * WIDTH
  context.lineCap = 'round'
  context.beginPath()
  for (const stroke of strokes) traceStroke(context, stroke, { x, y, side })
  context.stroke()
}

type Square = { readonly x: number; readonly y: number; readonly side: number }

/** Curves between the middles of its pieces: a line from point to point would show its corners. */
function traceStroke(context: DrawingContext, stroke: readonly number[], { x, y, side }: Square): void {
  const count = Math.floor(stroke.length / 2)
  if (count === 0) return
  const at = (index: number) => ({
    x: x + (stroke[2 * index] ?? 0) * side,
    y: y + (stroke[2 * index + 1] ?? 0) * side,
  })
  const [first, last] = [at(0), at(count - 1)]
  context.moveTo(first.x, first.y)
  for (let index = 1; index < count - 1; index++) {
    const [point, next] = [at(index), at(index + 1)]
    context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
  }
  context.lineTo(last.x + (count === 1 ? 0.01 : 0), last.y)
}
