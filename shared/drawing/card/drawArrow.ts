import { type Box, centerOf, type Point } from '../../geometry/box'
import type { DrawingContext } from '../context'
import type { DrawCamera } from '../drawNotes'
import { enterPage } from '../islandShore'
import type { NotePainter } from '../notePainter'

/** CSS pixels. */
const LINE = 2.5
const HEAD = 14

/** An arrow from one card to another that needs it first, in the theme's quiet ink. Leaves the transform changed. */
export function drawArrow(
  context: DrawingContext,
  camera: DrawCamera,
  { from, to }: { readonly from: Box; readonly to: Box },
  painter: NotePainter,
  options: { readonly pixelRatio: number },
): void {
  enterPage(context, camera, options)
  const { start, end, bend } = curveBetween(from, to)
  const scale = 1 / camera.zoom
  context.strokeStyle = painter.theme.quiet
  context.fillStyle = painter.theme.quiet
  context.lineWidth = LINE * scale
  context.beginPath()
  context.moveTo(start.x, start.y)
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  context.quadraticCurveTo(start.x + bend.x, start.y + bend.y, middle.x, middle.y)
  context.quadraticCurveTo(end.x - bend.x, end.y - bend.y, end.x, end.y)
  context.stroke()
  const length = Math.hypot(bend.x, bend.y) || 1
  const [ux, uy] = [bend.x / length, bend.y / length]
  const size = Math.min(HEAD * scale, length)
  context.beginPath()
  context.moveTo(end.x, end.y)
  context.lineTo(end.x - ux * size - uy * size * 0.5, end.y - uy * size + ux * size * 0.5)
  context.lineTo(end.x - ux * size + uy * size * 0.5, end.y - uy * size - ux * size * 0.5)
  context.closePath()
  context.fill()
}

/** From the side of the one to the facing side of the other: across where there is more room so, else down or up. */
function curveBetween(from: Box, to: Box): { start: Point; end: Point; bend: Point } {
  const [a, b] = [centerOf(from), centerOf(to)]
  const isAcross = b.x - a.x > Math.abs(b.y - a.y) * 0.5 || a.x - b.x > Math.abs(b.y - a.y)
  if (isAcross) {
    const way = b.x >= a.x ? 1 : -1
    const start = { x: a.x + (way * from.width) / 2, y: a.y }
    const end = { x: b.x - (way * to.width) / 2, y: b.y }
    return { start, end, bend: { x: way * Math.max(40, Math.abs(end.x - start.x) / 4), y: 0 } }
  }
  const way = b.y >= a.y ? 1 : -1
  const start = { x: a.x, y: a.y + (way * from.height) / 2 }
  const end = { x: b.x, y: b.y - (way * to.height) / 2 }
  return { start, end, bend: { x: 0, y: way * Math.max(40, Math.abs(end.y - start.y) / 4) } }
}
