import type { Box } from '../../geometry/box'
import type { DrawingContext } from '../context'
import type { DrawCamera } from '../drawNotes'
import { enterPage, traceRoundBox } from '../islandShore'
import type { NotePainter } from '../notePainter'
import type { DrawnSupport, SupportOptions } from './drawnSupport'
import { createSupportLayout, layWords } from './supportLayout'
import { lettersFor } from './supportLetters'
import { type SupportPen, traceDashes } from './supportPen'
import { ZONE } from './zoneGround'

/** Draws one support, the ground under notes, clusters and cards. Leaves the context's transform changed. */
export function drawSupport(
  context: DrawingContext,
  camera: DrawCamera,
  drawn: DrawnSupport,
  painter: NotePainter,
  options: SupportOptions,
): void {
  const { support } = drawn
  const pen: SupportPen = {
    context,
    painter,
    theme: painter.theme,
    zoom: camera.zoom,
    isWordless: options.detail === 'wordless',
  }
  drawn.layout ??= createSupportLayout(drawn)
  const { grounds, words } = layWords(drawn, drawn.layout, lettersFor(support.box, camera.zoom), painter, options)
  enterPage(context, camera, options)
  const alpha = context.globalAlpha
  if (support.isPrepared) context.globalAlpha = alpha * PREPARED
  drawFrame(pen, support.box, support.isPrepared)
  for (const piece of grounds) piece(pen)
  for (const piece of words) piece(pen)
  context.globalAlpha = alpha
}

/** How much of a support is seen that only the facilitator sees. */
export const PREPARED = 0.6

/** CSS pixels. */
const DASH = 9

function drawFrame({ context, theme, zoom }: SupportPen, box: Box, isDashed: boolean): void {
  traceRoundBox(context, box, ZONE.corner + ZONE.gap)
  context.fillStyle = theme.support.ground
  context.fill()
  if (isDashed) traceDashedBox(context, box, DASH / zoom)
  context.strokeStyle = isDashed ? theme.support.quiet : theme.support.line
  context.lineWidth = (isDashed ? 2 : 1.25) / zoom
  context.lineCap = 'butt'
  context.stroke()
}

function traceDashedBox(context: DrawingContext, { x, y, width, height }: Box, dash: number): void {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
  context.beginPath()
  for (const [at, corner] of corners.entries()) traceDashes(context, corner, corners[(at + 1) % 4] ?? corner, dash)
}
