import { DRAWING } from '../../../shared/queries/cardValues'

/** A stroke as x, y, x, y, … from 0 to 1 of a square. */
export type Stroke = readonly number[]

/** Points nearer than this to the one before say nothing. Of the square's side. */
const STEP = 0.006

/** The stroke as it goes on to a point, which may lie beside the square: it is kept at its rim. */
export function extendStroke(stroke: Stroke, x: number, y: number): Stroke {
  const [nextX, nextY] = [clamp(x), clamp(y)]
  const [lastX, lastY] = stroke.slice(-2)
  const isNear = lastX !== undefined && lastY !== undefined && Math.hypot(nextX - lastX, nextY - lastY) < STEP
  return isNear || stroke.length + 2 > DRAWING.numbers ? stroke : [...stroke, nextX, nextY]
}

/** Whether another stroke of that length has room in the drawing. */
export function hasRoom(strokes: readonly Stroke[], length = 2): boolean {
  const all = strokes.reduce((sum, stroke) => sum + stroke.length, 0)
  return strokes.length < DRAWING.strokes && all + length <= DRAWING.allNumbers
}

/** An SVG path in a square of 1 by 1, rounded between its points; a dot for a tap. */
export function strokePath(stroke: Stroke): string {
  const [x = 0, y = 0] = stroke
  if (stroke.length < 4) return `M${x} ${y}h0.0001`
  let path = `M${x} ${y}`
  for (let at = 2; at + 3 < stroke.length; at += 2) {
    const [px = 0, py = 0, nx = 0, ny = 0] = stroke.slice(at, at + 4)
    path += `Q${px} ${py} ${round((px + nx) / 2)} ${round((py + ny) / 2)}`
  }
  return `${path}L${stroke.at(-2)} ${stroke.at(-1)}`
}

function clamp(value: number): number {
  return round(Math.min(1, Math.max(0, value)))
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
