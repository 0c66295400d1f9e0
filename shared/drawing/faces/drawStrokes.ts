import type { Box } from '../../geometry/box'
import type { DrawingContext } from '../context'

const WIDTH = 0.018

/** A drawing by hand, smoothed: its strokes lie in a square of 1. A lone point is a dot. */
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
  for (const stroke of strokes) {
    const at = (index: number) => ({
      x: x + (stroke[2 * index] ?? 0) * side,
      y: y + (stroke[2 * index + 1] ?? 0) * side,
    })
    const count = Math.floor(stroke.length / 2)
    const first = at(0)
    context.moveTo(first.x, first.y)
    for (let index = 1; index < count - 1; index++) {
      const [point, next] = [at(index), at(index + 1)]
      context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
    }
    const last = at(count - 1)
    context.lineTo(last.x + (count === 1 ? 0.01 : 0), last.y)
  }
  context.stroke()
}
