import type { Box } from '../../geometry/box'
import type { DrawingContext } from '../context'
import { curveTo } from '../curveTo'
import { type FacePath, type PathStep, stepsOf } from './facePaths'
import { FACES } from './faces'

/** Draws a face of the set into a square box; of a name that is not of the set, nothing. */
export function drawFace(context: DrawingContext, name: string, box: Box): void {
  const face = FACES.find((each) => each.name === name)
  if (face === undefined) return
  const side = Math.min(box.width, box.height)
  for (const path of face.paths) drawPath(context, path, { ...box, width: side, height: side })
}

function drawPath(context: DrawingContext, path: FacePath, box: Box): void {
  context.beginPath()
  traceSteps(context, stepsOf(path.d), box)
  if ('fill' in path) {
    context.fillStyle = path.fill
    context.fill()
    return
  }
  context.strokeStyle = path.stroke
  context.lineWidth = (path.width * box.width) / 100
  context.lineCap = 'round'
  context.stroke()
}

function traceSteps(context: DrawingContext, steps: readonly PathStep[], { x, y, width }: Box): void {
  const scale = width / 100
  let from = { x, y }
  for (const { name, numbers } of steps) {
    const at = (index: number) => ({
      x: x + (numbers[2 * index] ?? 0) * scale,
      y: y + (numbers[2 * index + 1] ?? 0) * scale,
    })
    const to = at(numbers.length / 2 - 1)
    if (name === 'M') context.moveTo(to.x, to.y)
    else if (name === 'L') context.lineTo(to.x, to.y)
    else if (name === 'Q') context.quadraticCurveTo(at(0).x, at(0).y, to.x, to.y)
    else if (name === 'C') curveTo(context, from, [at(0), at(1), to])
    else context.closePath()
    if (name !== 'Z') from = to
  }
}
